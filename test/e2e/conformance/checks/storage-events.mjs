import { surface } from '../page/surface.mjs';

const area = (name) => window[name];

/** What a second document of the origin hears while `act` runs. */
async function heard({ frame, pause }, act) {
  const told = [];
  const hear = ({ data }) => { if (data?.path) told.push(data); };
  addEventListener('message', hear);
  await frame('/listener');
  await act();
  for (let quiet = 0, before = 0; quiet < 3; quiet = told.length === before ? quiet + 1 : 0, before = told.length) await pause(15);
  removeEventListener('message', hear);
  return told;
}

/** What this document hears while another one writes. */
async function received({ frame, pause }, act) {
  const told = [];
  const { contentWindow } = await frame('/blank');
  const hear = (event) => told.push(event);
  addEventListener('storage', hear);
  await act(contentWindow);
  for (let tries = 0; tries < 10 && !told.length; tries++) await pause(30); // a busy machine tells later
  await pause(60);
  removeEventListener('storage', hear);
  return told;
}

const ACTS = {
  'a new item': (store) => store.setItem('c_a', '1'),
  'an item that changes': (store) => { store.setItem('c_a', '1'); store.setItem('c_a', '2'); },
  'an item that stays the same': (store) => { store.setItem('c_a', '1'); store.setItem('c_a', '1'); },
  'a property': (store) => { store.c_a = 1; store.c_a = 2; },
  'defineProperty': (store) => Object.defineProperty(store, 'c_a', { value: 'x', configurable: true, enumerable: true, writable: true }),
  'removeItem': (store) => { store.setItem('c_a', '1'); store.removeItem('c_a'); store.removeItem('c_none'); },
  'delete': (store) => { store.c_a = 1; delete store.c_a; delete store.c_none; },
  'clear': (store) => { store.c_a = 1; store.c_b = 2; store.clear(); },
  'clear of nothing': (store) => store.clear(),
  'several, in order': (store) => { for (const name of ['c_c', 'c_a', 'c_b']) store[name] = name; },
  'what the quota refuses': (store) => { try { store.c_a = 'x'.repeat(6e6); } catch { store.c_b = 'refused'; } },
};

const hearing = Object.fromEntries(['localStorage', 'sessionStorage'].flatMap((name) => Object.entries(ACTS).map(([what, act]) => [`another document hears of ${name}: ${what}`, (env) => heard(env, () => act(area(name)))])));

const facts = (event) => [event.constructor === StorageEvent, event instanceof StorageEvent, event.isTrusted, event.bubbles, event.cancelable, event.key, event.oldValue, event.newValue, new URL(event.url).pathname];

export const checks = {
  ...surface('StorageEvent', { isClass: true, self: () => undefined }),
  ...surface('StorageEvent.prototype.storageArea', { self: () => new StorageEvent('storage') }),
  ...surface('StorageEvent.prototype.initStorageEvent', { self: () => new StorageEvent('storage'), args: ['storage'] }),
  ...hearing,
  'an event from another document': async (env) => (await received(env, (other) => other.localStorage.setItem('c_a', '1'))).map(facts),
  'its storageArea is localStorage': async (env) => (await received(env, (other) => other.localStorage.setItem('c_a', '1'))).map(({ storageArea }) => [storageArea === localStorage, storageArea === sessionStorage, storageArea instanceof Storage, storageArea.c_a]),
  'its storageArea is sessionStorage': async (env) => (await received(env, (other) => other.sessionStorage.setItem('c_a', '1'))).map(({ storageArea }) => [storageArea === localStorage, storageArea === sessionStorage]),
  'an event of clear': async (env) => { localStorage.c_a = 1; return (await received(env, (other) => other.localStorage.clear())).map(facts); },
  'no event from the same document': (env) => received(env, () => localStorage.setItem('c_a', '1')),
  'a made event': () => { const event = new StorageEvent('storage', { key: 'c_a', oldValue: null, newValue: '1', url: location.href, storageArea: localStorage }); return [event.storageArea === localStorage, event.key, event.isTrusted, String(event)]; },
  'a made event of sessionStorage': () => new StorageEvent('storage', { storageArea: sessionStorage }).storageArea === sessionStorage,
  'a made event without an area': () => [new StorageEvent('storage').storageArea, new StorageEvent('storage', { storageArea: null }).storageArea],
  'a made event with what is no area': (env) => env.attempt(() => new StorageEvent('storage', { storageArea: {} })),
  'a made event that is heard': (env) => { addEventListener('storage', ({ storageArea }) => env.log.push(storageArea === localStorage), { once: true }); dispatchEvent(new StorageEvent('storage', { storageArea: localStorage })); return env.log; },
  'a made event reads its members once, in order': (env) => { const init = Object.defineProperties({}, Object.fromEntries(['url', 'storageArea', 'key', 'newValue', 'oldValue', 'bubbles'].map((key) => [key, { get: () => { env.log.push(key); } }]))); return [env.attempt(() => new StorageEvent('storage', init)), env.log]; },
  'initStorageEvent': (env) => { const event = document.createEvent('StorageEvent'); return [env.attempt(() => event.initStorageEvent('storage', true, false, 'c_a', null, '1', location.href, localStorage)), event.storageArea === localStorage, event.bubbles, event.key]; },
  'a class of it': () => { class Mine extends StorageEvent {} const event = new Mine('storage', { storageArea: localStorage }); return [event instanceof Mine, event instanceof StorageEvent, event.constructor === Mine, event.storageArea === localStorage]; },
  'onstorage': async (env) => { window.onstorage = (event) => env.log.push(event.key, event.storageArea === localStorage); await received(env, (other) => other.localStorage.setItem('c_a', '1')); window.onstorage = null; return env.log; },
};
