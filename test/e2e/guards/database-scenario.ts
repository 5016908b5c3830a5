/*
 * What a page can find out about IndexedDB, as one object of plain values: the same page code gives the same answers on the
 * platform's own databases and on held ones. Expressions for the page; `short.js` has to be loaded.
 */

const TRY = `
  const attempt = (run) => { try { return run() ?? 'done'; } catch (error) { return error.name + ' ' + (error instanceof DOMException); } };
  const failure = (request) => ended(request).then(() => 'success', (error) => error.name + ' ' + (error instanceof DOMException));
  const tag = (thing) => Object.prototype.toString.call(thing);
`;

const OPENING = `
  const log = [];
  const request = indexedDB.open(name, 3);
  const note = (event) => log.push([event.type, tag(event), event instanceof Event, event.bubbles, event.cancelable, event.oldVersion ?? null, event.newVersion ?? null,
    event.target === request, event.currentTarget === request, request.readyState, tag(request.result), tag(request.transaction), request.error, request.source]);
  log.push([tag(request), request instanceof IDBOpenDBRequest, request instanceof IDBRequest, request.readyState, request.constructor === IDBOpenDBRequest]);
  request.onupgradeneeded = (event) => {
    note(event);
    const db = request.result;
    found.db = [db.name, db.version, tag(db), db instanceof IDBDatabase, db instanceof EventTarget, db.constructor === IDBDatabase, db.onclose, tag(db.objectStoreNames), db.objectStoreNames.length];
    found.upgrade = [request.transaction.mode, request.transaction.db === db, tag(request.transaction), request.transaction instanceof IDBTransaction];
    const plain = db.createObjectStore('plain');
    const inline = db.createObjectStore('inline', { keyPath: 'id', autoIncrement: true });
    const deep = db.createObjectStore('deep', { keyPath: 'a.b' });
    const both = db.createObjectStore('both', { keyPath: ['x', 'y'] });
    const numbered = db.createObjectStore('numbered', { autoIncrement: true });
    const people = db.createObjectStore('people', { keyPath: 'id' });
    const byName = people.createIndex('name', 'name');
    people.createIndex('email', 'email', { unique: true });
    people.createIndex('tags', 'tags', { multiEntry: true });
    found.stores = [plain, inline, deep, both, numbered, people].map((one) => [one.name, one.keyPath, one.autoIncrement, [...one.indexNames], tag(one), one instanceof IDBObjectStore, one.transaction === request.transaction]);
    found.index = [byName.name, byName.keyPath, byName.unique, byName.multiEntry, byName.objectStore === people, tag(byName), byName instanceof IDBIndex];
    const names = db.objectStoreNames;
    found.names = [[...names], names.contains('plain'), names.contains('none'), names.item(0), names.item(99), names[1], names.length, names instanceof DOMStringList];
    db.createObjectStore('gone');
    db.deleteObjectStore('gone');
    people.createIndex('soon', 'soon');
    people.deleteIndex('soon');
    found.upgradeErrors = [
      attempt(() => db.createObjectStore('plain')), attempt(() => db.createObjectStore('bad', { keyPath: 'not valid' })), attempt(() => db.createObjectStore('bad', { keyPath: ['a'], autoIncrement: true })),
      attempt(() => db.createObjectStore('bad', { keyPath: '' , autoIncrement: true })), attempt(() => db.createObjectStore('bad', { keyPath: [] })), attempt(() => db.createObjectStore('bad', { keyPath: '1a' })),
      attempt(() => db.deleteObjectStore('none')), attempt(() => people.createIndex('name', 'name')), attempt(() => people.createIndex('both', ['a', 'b'], { multiEntry: true })),
      attempt(() => people.deleteIndex('none')), attempt(() => people.index('none')), attempt(() => db.transaction('plain')), [...db.objectStoreNames].length,
    ];
    people.add({ id: 1, name: 'early', email: 'e', tags: [] });
  };
  request.onsuccess = note;
  request.addEventListener('success', note, { once: true });
  const db = await ended(request);
  await null;
  found.opening = log;
  found.after = [db === request.result, request.transaction, db.version, [...db.objectStoreNames]];
`;

const RECORDS = `
  for (const key of ['b', 2, new Date(5), [1, 'a'], new Uint8Array([1, 2]).buffer, 'a', -1, [1], Infinity]) await write(db, 'plain', ['put', 'at ' + tag(key), key]);
  found.order = await ended(store(db, 'plain', 'readonly').getAllKeys()).then((keys) => keys.map((key) => tag(key) + JSON.stringify(key)));
  const rich = { date: new Date(1), map: new Map([['k', new Set([1])]]), bytes: new Uint16Array([1, 2, 3]), big: 10n, none: undefined, nan: NaN, loop: null, re: /a/gi };
  rich.loop = rich;
  await write(db, 'plain', ['put', rich, 'rich']);
  rich.date.setTime(99);
  const back = await ended(store(db, 'plain', 'readonly').get('rich'));
  found.clone = [back !== rich, back.loop === back, back.date.getTime(), [...back.map.get('k')], [...back.bytes], back.bytes.constructor === Uint16Array, String(back.big), 'none' in back, back.nan !== back.nan, String(back.re)];
  if (hasBlobs) {
    await write(db, 'plain', ['put', [new Blob(['bytes'], { type: 'x/y' }), new File(['text'], 'a.txt', { type: 'text/plain', lastModified: 7 })], 'blobs']);
    const [blob, file] = await ended(store(db, 'plain', 'readonly').get('blobs'));
    found.blobs = [await blob.text(), blob.type, file.name, file.lastModified, await file.text(), tag(file)];
  }
  found.numbers = [await ended(store(db, 'numbered').add('a')), await ended(store(db, 'numbered').put('b', 10)), await ended(store(db, 'numbered').add('c')), await ended(store(db, 'numbered').put('d', 'text')), await all(db, 'numbered')];
  found.inline = [await ended(store(db, 'inline').add({ v: 1 })), await ended(store(db, 'inline').put({ v: 2, id: 5 })), await ended(store(db, 'inline').add({ v: 3 })), await all(db, 'inline')];
  await write(db, 'deep', ['put', { a: { b: 'key' } }]);
  await write(db, 'both', ['put', { x: 1, y: 2 }]);
  found.paths = [await all(db, 'deep'), await all(db, 'both')];
  found.missing = [await ended(store(db, 'plain', 'readonly').get('nothing')) === undefined, await ended(store(db, 'plain', 'readonly').getKey('nothing')) === undefined, await ended(store(db, 'plain').delete('nothing')) === undefined];
`;

const QUERIES = `
  await write(db, 'people', ['clear'], ...[['ann', 'a@', ['x', 'y']], ['bob', 'b@', ['y']], ['cat', 'c@', ['x', 'x', 'z']], ['ann', 'd@', []]].map(([name, email, tags], id) => ['put', { id, name, email, tags }]));
  const people = () => db.transaction('people').objectStore('people');
  const R = IDBKeyRange;
  const ids = (values) => values.map(({ id }) => id);
  found.ranges = [];
  for (const range of [undefined, null, 2, R.only(1), R.lowerBound(1), R.lowerBound(1, true), R.upperBound(2, true), R.bound(1, 2), R.bound(0, 3, true, true)]) {
    found.ranges.push([await ended(people().getAllKeys(range)), ids(await ended(people().getAll(range, 2))), await ended(people().count(range))]);
  }
  found.index2 = [
    await ended(people().index('name').getAllKeys('ann')), ids(await ended(people().index('name').getAll())), await ended(people().index('tags').getAllKeys()), await ended(people().index('tags').count('x')),
    (await ended(people().index('email').get('c@'))).id, await ended(people().index('email').getKey('b@')), await ended(people().index('name').count(R.lowerBound('b'))),
  ];
  const walk = (request, step) => new Promise((resolve, reject) => {
    const seen = [];
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(seen);
      seen.push([cursor.key, cursor.primaryKey, cursor.value?.id ?? null, cursor.direction, tag(cursor), cursor instanceof IDBCursor, cursor instanceof IDBCursorWithValue, cursor.request === request, tag(cursor.source)]);
      step ? step(cursor, seen) : cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
  found.cursors = [];
  for (const direction of ['next', 'nextunique', 'prev', 'prevunique']) found.cursors.push(await walk(people().openCursor(null, direction)), await walk(people().index('name').openCursor(null, direction)), await walk(people().index('tags').openKeyCursor(R.lowerBound('x'), direction)));
  found.steps = [
    await walk(people().openCursor(), (cursor) => cursor.advance(2)), await walk(people().openCursor(), (cursor, seen) => (seen.length === 1 ? cursor.continue(3) : cursor.continue())),
    await walk(people().index('name').openCursor(), (cursor, seen) => (seen.length === 1 ? cursor.continuePrimaryKey('ann', 3) : cursor.continue())),
    await walk(people().openKeyCursor(R.bound(1, 2))),
  ];
  const changed = db.transaction('people', 'readwrite');
  await walk(changed.objectStore('people').openCursor(), (cursor) => {
    if (cursor.key === 1) cursor.update({ ...cursor.value, name: 'rob' });
    if (cursor.key === 2) cursor.delete();
    cursor.continue();
  });
  await completed(changed);
  found.updated = [await all(db, 'people'), await ended(people().index('name').getAllKeys())];
`;

const ERRORS = `
  const plain = (mode = 'readwrite') => db.transaction('plain', mode).objectStore('plain');
  found.errors = [
    attempt(() => plain().put('no key') && 'no'), attempt(() => plain('readonly').put('x', 1) && 'no'), attempt(() => plain().put(() => 1, 1) && 'no'), attempt(() => plain().put('x', {}) && 'no'), attempt(() => plain().put('x', NaN) && 'no'),
    attempt(() => plain().get() && 'no'), attempt(() => plain().get({}) && 'no'), attempt(() => db.transaction('none') && 'no'), attempt(() => db.transaction([]) && 'no'), attempt(() => db.transaction('plain', 'sometimes') && 'no'),
    attempt(() => db.createObjectStore('x') && 'no'), attempt(() => db.deleteObjectStore('plain') && 'no'), attempt(() => db.transaction('plain').objectStore('people') && 'no'), attempt(() => store(db, 'people').put({}) && 'no'),
    attempt(() => plain().index('none') && 'no'), attempt(() => plain().createIndex('a', 'a') && 'no'), attempt(() => db.transaction(db.objectStoreNames).objectStoreNames.length),
    attempt(() => store(db, 'inline').put({}, 1) && 'no'), attempt(() => plain().openCursor(null, 'up') && 'no'),
  ];
  const finished = db.transaction('plain');
  const held = finished.objectStore('plain');
  await completed(finished);
  await new Promise((resolve) => setTimeout(resolve));
  found.finished = [attempt(() => held.get('a') && 'no'), attempt(() => finished.objectStore('plain') && 'no'), attempt(() => finished.abort())];
  const log = [];
  const listen = (target, name, types) => types.forEach((type) => target.addEventListener(type, (event) => log.push([name, type, event.target === failing ? 'failing' : tag(event.target), event.currentTarget === target, event.defaultPrevented])));
  await write(db, 'plain', ['put', 1, 'there']);
  const prevented = db.transaction('plain', 'readwrite');
  let failing = prevented.objectStore('plain').add(2, 'there');
  failing.onerror = (event) => event.preventDefault();
  listen(failing, 'request', ['error', 'success']);
  listen(prevented, 'transaction', ['error', 'abort', 'complete']);
  listen(db, 'db', ['error', 'abort']);
  prevented.objectStore('plain').put(3, 'beside');
  await completed(prevented);
  found.prevented = [log.splice(0), failing.error.name, failing.result === undefined, await ended(plain().get('there')), await ended(plain().get('beside'))];
  const aborted = db.transaction('plain', 'readwrite');
  aborted.objectStore('plain').put('lost', 'lost');
  failing = aborted.objectStore('plain').add(2, 'there');
  const after = aborted.objectStore('plain').put('lost too', 'lost2');
  listen(failing, 'request', ['error']);
  listen(after, 'after', ['error', 'success']);
  listen(aborted, 'transaction', ['error', 'abort', 'complete']);
  await new Promise((resolve) => aborted.addEventListener('abort', resolve));
  await new Promise((resolve) => setTimeout(resolve));
  found.aborted = [log.splice(0), aborted.error.name, after.error.name, await ended(plain().get('lost')) ?? null];
  const given = db.transaction('plain', 'readwrite');
  const request = given.objectStore('plain').put('given up', 'given');
  given.abort();
  found.givenUp = [await failure(request), given.error, await new Promise((resolve) => given.addEventListener('abort', () => resolve('abort'))), await ended(plain().get('given')) ?? null];
  const thrown = db.transaction('plain', 'readwrite');
  const reported = new Promise((resolve) => addEventListener('error', (event) => { event.preventDefault(); resolve(event.message.includes('of the page')); }, { once: true }));
  thrown.objectStore('plain').put('thrown', 'thrown').onsuccess = () => { throw new Error('of the page'); };
  found.thrown = [await new Promise((resolve) => thrown.addEventListener('abort', () => resolve(thrown.error.name))), await reported, await ended(plain().get('thrown')) ?? null];
`;

const ORDER = `
  const log = [];
  const first = db.transaction('plain', 'readwrite');
  const second = db.transaction(['plain', 'numbered'], 'readwrite');
  const third = db.transaction('plain');
  second.objectStore('plain').put('second', 'order').onsuccess = () => log.push('second put');
  third.objectStore('plain').get('order').onsuccess = ({ target }) => log.push('third ' + target.result);
  first.objectStore('plain').put('first', 'order').onsuccess = async () => {
    log.push('first put');
    await null;
    first.objectStore('plain').get('order').onsuccess = ({ target }) => log.push('first ' + target.result);
  };
  first.oncomplete = () => log.push('first complete');
  second.oncomplete = () => log.push('second complete');
  await completed(third);
  found.order2 = log;
  const committed = db.transaction('plain', 'readwrite', { durability: 'relaxed' });
  const late = committed.objectStore('plain').put(1, 'committed');
  committed.commit();
  found.committed = [attempt(() => committed.objectStore('plain').put(2, 'late') && 'no'), await completed(committed).then(() => 'complete'), committed.durability, late.readyState];
  let calls = 0;
  const listener = { handleEvent() { calls++; } };
  const target = db.transaction('plain', 'readwrite');
  target.addEventListener('complete', listener);
  target.addEventListener('complete', listener);
  target.addEventListener('complete', () => calls++, { once: true });
  target.removeEventListener('complete', () => undefined);
  const heard = [];
  const asked = target.objectStore('plain').put(1, 'heard');
  asked.addEventListener('success', (event) => { heard.push('one'); event.stopImmediatePropagation(); });
  asked.addEventListener('success', () => heard.push('two'));
  await completed(target);
  found.listeners = [calls, heard];
`;

const CONNECTIONS = `
  const log = [];
  const other = await openDb(name);
  found.second = [other !== db, other.version, [...other.objectStoreNames].length];
  await write(other, 'plain', ['put', 'by other', 'shared']);
  found.shared = await ended(store(db, 'plain', 'readonly').get('shared'));
  db.onversionchange = (event) => { log.push(['db', event.type, tag(event), event.oldVersion, event.newVersion]); db.close(); };
  other.onversionchange = (event) => log.push(['other', event.type, event.oldVersion, event.newVersion]);
  const upgrade = indexedDB.open(name, 4);
  upgrade.onblocked = (event) => { log.push([event.type, tag(event), event.oldVersion, event.newVersion, upgrade.readyState]); other.close(); };
  upgrade.onupgradeneeded = (event) => {
    log.push([event.type, event.oldVersion, event.newVersion]);
    const moved = upgrade.transaction.objectStore('plain');
    moved.name = 'renamed';
    upgrade.transaction.objectStore('people').index('name').name = 'called';
    log.push([moved.name, [...upgrade.result.objectStoreNames], [...upgrade.transaction.objectStore('people').indexNames]]);
  };
  const newer = await ended(upgrade);
  found.upgraded = [log, newer.version, attempt(() => db.transaction('plain') && 'no'), await ended(store(newer, 'renamed', 'readonly').get('shared'))];
  newer.close();
  const broken = indexedDB.open(name, 5);
  addEventListener('error', (event) => event.preventDefault(), { once: true });
  broken.onupgradeneeded = () => { broken.result.createObjectStore('never'); throw new Error('of the upgrade'); };
  found.broken = [await failure(broken), broken.transaction, (await indexedDB.databases()).find((one) => one.name === name).version];
  const stopped = indexedDB.open(name, 6);
  stopped.onupgradeneeded = () => stopped.transaction.abort();
  found.stopped = await failure(stopped);
  const last = await openDb(name);
  found.last = [last.version, [...last.objectStoreNames]];
  last.close();
  const removal = indexedDB.deleteDatabase(name);
  found.removed = await new Promise((resolve) => removal.addEventListener('success', (event) => resolve([tag(event), event.oldVersion, event.newVersion, removal.result === undefined, removal.readyState])));
  found.nothing = await ended(indexedDB.deleteDatabase(name)) === undefined;
  found.listed = (await indexedDB.databases()).filter((one) => one.name === name);
  (await openDb(name, 3)).close();
  /* Last, since Firefox lets whoever comes after it wait for seconds. */
  found.older = await failure(indexedDB.open(name, 2));
`;

const block = (text: string): string => `await (async () => {${text}})();`;

/** Everything at once, on a database of this name, which has to be none before; afterwards it is an empty one of version 3. */
export const scenario = (name: string, { hasBlobs = true } = {}): string => `(async () => {
  const hasBlobs = ${hasBlobs};
  const name = ${JSON.stringify(name)};
  const found = {};
  ${TRY}
  ${OPENING}
  ${[RECORDS, QUERIES, ERRORS, ORDER, CONNECTIONS].map(block).join('\n')}
  return JSON.parse(JSON.stringify(found));
})()`;
