/** Names that no entry can declare, on a page that allows what is not declared. */

const own = (text) => text.split('; ').filter((pair) => !/^(dingtalk_consent|c_)/.test(pair));

function after(...texts) {
  for (const text of texts) document.cookie = text;
  const found = own(document.cookie);
  document.cookie = '=; max-age=0';
  return [found, own(document.cookie)];
}

const onBoth = (use) => [localStorage, sessionStorage].map(use);

export const checks = {
  'a cookie without =': () => after('nameless'),
  'a cookie with nothing before =': () => after('=nameless'),
  'nothing at all': () => after('', ';', '=', '; path=/', ' '),
  'null, undefined, numbers': () => [...after(null), ...after(undefined), ...after(5)],
  'the setter without a value': (env) => { const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'); const found = [env.attempt(() => set.call(document)), own(document.cookie)]; document.cookie = '=; max-age=0'; return found; },
  'two nameless ones': () => after('one', 'two'),
  'a nameless one that looks like a prefix': () => after('=__Host-x=1', '=__Secure-x=1'),
  'names that not every browser takes as they are': () => ['u_a\nu_b=2', 'u_c=1\r\nSet-Cookie: u_d=2', '\tu_e\t=1', 'u_f\0=1', 'u_ä=ö'].map((text) => { const found = after(text); for (const pair of own(document.cookie)) document.cookie = `${pair.split('=')[0]}=; max-age=0`; return found; }),
  'a nameless one beside others': () => {
    document.cookie = 'c_a=1';
    return after('one');
  },
  'an item with an empty name': () => onBoth((area) => [area.setItem('', 'x'), area.getItem(''), area[''], '' in area, Object.keys(area), area.length, area.removeItem(''), area.getItem('')]),
  'an item with an empty name by property': () => onBoth((area) => [area[''] = 'y', Object.entries(area), delete area[''], area.length]),
  'a database with an empty name': async (env) => {
    const request = indexedDB.open('');
    await env.event(request, 'success');
    request.result.close();
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => !name.startsWith('c_'));
    await env.event(indexedDB.deleteDatabase(''), 'success');
    return names;
  },
  'a cache with an empty name': async () => [String(await caches.open('')), await caches.has(''), await caches.keys(), await caches.delete('')],
  'a nameless cookie by cookieStore': async (env) => (window.cookieStore ? [await env.settle(() => cookieStore.set('', 'x')), own(document.cookie), await env.settle(() => cookieStore.get('')), await env.settle(() => cookieStore.delete('')), own(document.cookie)] : 'absent'),
  'a file of no name': async (env) => env.settle(async () => (await navigator.storage.getDirectory()).getFileHandle('', { create: true })),
};
