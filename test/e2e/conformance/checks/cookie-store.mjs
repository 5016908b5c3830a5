import { surface } from '../page/surface.mjs';

const store = window.cookieStore;
const self = () => store;
const site = location.hostname.split('.').slice(-2).join('.');

/** A check that says `absent` where the browser has no cookieStore. */
const where = (check) => (env) => (store ? check(env) : 'absent');

/** All but times, which differ from run to run. */
const plain = (cookie) => cookie && Object.entries(cookie).map(([key, value]) => [key, key === 'expires' && value ? 'a time' : value]);
const list = async (...args) => (await store.getAll(...args)).filter(({ name }) => /c_/.test(name)).map(plain);
const trySet = async (env, ...args) => [await env.settle(() => store.set(...args)), await list()];

/** A dictionary that notes which of its members are read. */
const watched = (env, members) => Object.defineProperties({}, Object.fromEntries(Object.entries(members).map(([key, value]) => [key, { enumerable: true, get: () => (env.log.push(key), value) }])));

const changes = (env, act) => async () => {
  const told = [];
  const hear = ({ type, changed, deleted }) => told.push([type, changed.map(({ name, value }) => [name, value]), deleted.map(({ name, value }) => [name, value])]);
  await env.pause(100);
  store.addEventListener('change', hear);
  await act();
  for (let tries = 0; tries < 20 && !told.length; tries++) await env.pause(50); // a busy machine tells later
  await env.pause(150);
  store.removeEventListener('change', hear);
  return told;
};

const TAKES_NAME = Object.fromEntries(['get', 'getAll', 'delete'].flatMap((method) => Object.entries({
  'a symbol': [Symbol('c_a')], 'null': [null], 'undefined': [undefined], 'a number': [5], 'an empty object': [{}], 'a list': [['c_a']], 'a name that is no text': [{ name: 5 }],
  'the url of this page': [{ url: location.href }], 'another url': [{ url: '/other' }], 'a bad url': [{ url: 'http://[' }], 'a dictionary that throws': [{ get name() { throw new RangeError('no name'); } }],
}).map(([what, args]) => [`${method} with ${what}`, where(async (env) => [await env.settle(async () => { await store.set('c_a', '1'); const found = await store[method](...args); return [found].flat().filter((one) => /c_/.test(one?.name)).map(plain); }), await list()])])));

export const checks = {
  ...Object.assign({}, ...['get', 'getAll', 'set', 'delete'].map((method) => surface(`CookieStore.prototype.${method}`, { self: store && self, args: method === 'set' ? ['c_surface', 'x'] : ['c_surface'] }))),
  ...TAKES_NAME,
  'set and get': where(async () => [await store.set('c_a', '1'), plain(await store.get('c_a')), await list()]),
  'set with options': where((env) => trySet(env, { name: 'c_a', value: '1', path: '/page', expires: Date.now() + 60_000, sameSite: 'lax' })),
  'set with a domain': where((env) => trySet(env, { name: 'c_a', value: '1', domain: site })),
  'set with another site’s domain': where((env) => trySet(env, { name: 'c_a', value: '1', domain: 'other.example' })),
  'set with a dot before the domain': where((env) => trySet(env, { name: 'c_a', value: '1', domain: `.${site}` })),
  'set with another path': where((env) => trySet(env, { name: 'c_a', value: '1', path: '/other' })),
  'set with a path without slash': where((env) => trySet(env, { name: 'c_a', value: '1', path: 'page' })),
  'set with a bad sameSite': where((env) => trySet(env, { name: 'c_a', value: '1', sameSite: 'some' })),
  'set expired': where((env) => trySet(env, { name: 'c_a', value: '1', expires: 0 })),
  'set with expires that is no number': where((env) => trySet(env, { name: 'c_a', value: '1', expires: 'soon' })),
  'set partitioned': where((env) => trySet(env, { name: 'c_a', value: '1', partitioned: true })),
  'set without value': where((env) => trySet(env, { name: 'c_a' })),
  'set without name': where((env) => trySet(env, { value: '1' })),
  'set with = in the name': where((env) => trySet(env, 'c_a=b', '1')),
  'set with ; in the value': where((env) => trySet(env, 'c_a', '1;2')),
  'set with spaces': where((env) => trySet(env, ' c_a ', ' 1 ')),
  'set __Host-': where((env) => trySet(env, '__Host-c_a', '1')),
  'set __Host- with a domain': where((env) => trySet(env, { name: '__Host-c_a', value: '1', domain: site })),
  'set too much': where(async (env) => [(await env.settle(() => store.set('c_a', 'x'.repeat(5000)))).slice(0, 200), (await list()).length]),
  'set a number': where((env) => trySet(env, 'c_a', 5)),
  'set null': where((env) => trySet(env, null)),
  'set a name alone': where((env) => trySet(env, 'c_a')),
  'set reads the members once, in order': where(async (env) => [await trySet(env, watched(env, { value: '1', name: 'c_a', path: '/', sameSite: 'strict', expires: null, domain: null, partitioned: false })), env.log]),
  'get reads the members once, in order': where(async (env) => [await env.settle(() => store.get(watched(env, { url: location.href, name: 'c_none' }))), env.log]),
  'delete reads the members once, in order': where(async (env) => [await env.settle(() => store.delete(watched(env, { path: '/', name: 'c_none', domain: null, partitioned: false }))), env.log]),
  'get what is not there': where(async () => store.get('c_none')),
  'getAll of a name': where(async () => { await store.set('c_a', '1'); await store.set('c_b', '2'); return [await list('c_a'), await list({ name: 'c_b' }), await list('c_none')]; }),
  'getAll in order': where(async () => { for (const name of ['c_b', 'c_a', 'c_c']) await store.set(name, '1'); return list(); }),
  'getAll beside document.cookie': where(async () => { document.cookie = 'c_a=1'; await store.set('c_b', '2'); return [document.cookie.includes('c_b=2'), await list()]; }),
  'delete': where(async () => { await store.set('c_a', '1'); return [await store.delete('c_a'), await list(), await store.delete('c_a')]; }),
  'delete by options': where(async () => { await store.set({ name: 'c_a', value: '1', path: '/page' }); return [await store.delete('c_a'), await list(), await store.delete({ name: 'c_a', path: '/page' }), await list()]; }),
  'promises are this realm’s, and new': where(() => ['get', 'getAll', 'set', 'delete'].map((method) => { const args = method === 'set' ? ['c_a', '1'] : ['c_a']; const [one, two] = [store[method](...args), store[method](...args)]; return [one === two, one.constructor === Promise, Object.getPrototypeOf(one) === Promise.prototype, Reflect.ownKeys(one)]; })),
  'change after set': where((env) => changes(env, () => store.set('c_a', '1'))()),
  'change after delete': where(async (env) => { await store.set('c_a', '1'); await env.pause(150); return changes(env, () => store.delete('c_a'))(); }),
  'change after document.cookie': where((env) => changes(env, () => { document.cookie = 'c_a=1'; })()),
  'no change for nothing': where((env) => changes(env, () => store.delete('c_none'))()),
  'onchange': where(async (env) => {
    store.onchange = (event) => env.log.push([event.constructor.name, event.target === store, event.isTrusted, typeof store.onchange]);
    await store.set('c_a', '1');
    for (let tries = 0; tries < 20 && !env.log.length; tries++) await env.pause(50);
    await env.pause(150);
    store.onchange = null;
    return env.log;
  }),
  'the store is one object': where(() => [cookieStore === window.cookieStore, String(cookieStore), cookieStore instanceof EventTarget, Object.keys(cookieStore)]),
  'the store of a frame': where(async (env) => { const { contentWindow } = await env.frame('/blank'); const given = contentWindow.cookieStore.set('c_a', '1'); return [given instanceof contentWindow.Promise, given instanceof Promise, await given, await list()]; }),
  'settling between tasks': where(async (env) => {
    const first = store.get('c_none').then(() => env.log.push('cookieStore'));
    await Promise.resolve().then(() => env.log.push('microtask'));
    await first;
    return env.log;
  }),
};
