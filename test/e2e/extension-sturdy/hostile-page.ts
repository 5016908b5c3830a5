/** What a page can store to confuse who lists it: names and values, by what is bad about them. The same text is used for both. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: `<img src=x onerror="document.title='run'"><b>bold</b>`,
  closing: `</script></style></textarea><script>document.title='run'</script>`,
  'right to left': '\u202etxt.gpj',
  'breaking out of an isolate': '\u2069\u2069\u202ereversed\u2066',
  'four kilobytes': 'n'.repeat(4096),
  'half a pair': 'half\ud800',
  'the other half of a pair': 'half\ud801',
  'half a pair that is no text': '\udc00',
  'ends early': 'cut',
  'goes on after NUL': 'cut\u0000more',
  lines: 'one\ntwo\u2028three',
  placeholder: '$1 $2 $& $$ %s {0}',
  'of every object': '__proto__',
  empty: '',
};

/* Names in the order above, as ASCII: what carries an expression into a page may not carry half a pair. */
const NAMES = JSON.stringify(Object.values(HOSTILE)).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const COMMON = `
  const names = ${NAMES};
  const settled = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const attempt = (work) => work().then(() => true, () => false);
`;

/** Fills every kind with hostile names and values, as far as it takes them. Resolves to null. */
export const FILL_HOSTILE = `(async () => {
  ${COMMON}
  for (const name of names) {
    localStorage.setItem(name, name);
    sessionStorage.setItem(name, name);
    await attempt(async () => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(name).put(name, name);
      (await settled(request)).close();
    });
    await attempt(async () => (await caches.open(name)).put('/?' + encodeURIComponent(name.toWellFormed()), new Response(name, { headers: { 'content-type': 'text/html' } })));
    await attempt(async () => {
      const stream = await (await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })).createWritable();
      await stream.write(name);
      await stream.close();
    });
    /* A name that is no text can't be read by anyone, and hides the others from the page: a test of its own has it. */
    if (name.isWellFormed()) document.cookie = name.slice(0, 4000) + '=' + name.slice(0, 50) + '; Path=/';
  }
  window.name = names.join('');
  return null;
})()`;

/** All of it, one text an item, read by the page itself: \`kind name: content\`, with JSON's escapes. Resolves to a sorted JSON array. */
export const READ_HOSTILE = `(async () => {
  ${COMMON}
  const found = [];
  const note = (kind, name, content) => found.push(kind + ' ' + JSON.stringify(name) + ': ' + JSON.stringify(content));
  for (const [kind, area] of [['local-storage', localStorage], ['session-storage', sessionStorage]]) {
    for (let index = 0; index < area.length; index++) note(kind, area.key(index), area.getItem(area.key(index)));
  }
  for (const { name, version } of await indexedDB.databases()) {
    const open = await settled(indexedDB.open(name));
    for (const store of open.objectStoreNames) {
      const one = open.transaction(store).objectStore(store);
      note('indexed-db', name, [version, store, await settled(one.getAllKeys()), await settled(one.getAll())]);
    }
    open.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) note('cache-storage', name, [request.url, await (await cache.match(request)).text()]);
  }
  for await (const [name, handle] of (await navigator.storage.getDirectory()).entries()) note('file-system', name, await (await handle.getFile()).text());
  note('window-name', 'window.name', window.name);
  return JSON.stringify(found.sort());
})()`;
