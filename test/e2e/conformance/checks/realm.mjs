import { sort } from '../page/sort.mjs';
import { factsOf, surface } from '../page/surface.mjs';

const GUARDED = ['fetch', 'WebSocket', 'EventSource'];
const METHODS = [[Storage.prototype, 'setItem'], [Element.prototype, 'setAttribute'], [Navigator.prototype, 'sendBeacon'], [IDBFactory.prototype, 'open'], [XMLHttpRequest.prototype, 'send']];
const textOf = Function.prototype.toString;

/** Runs with something of the page's own on a shared prototype, and takes it away again. */
function with_([owner, name], descriptor, run) {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...descriptor });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(owner, name, before);
    else delete owner[name];
  }
}

const use = () => [localStorage.setItem('c_a', '1'), localStorage.c_a, Object.keys(localStorage), (document.cookie = 'c_a=1'), document.cookie.includes('c_a=1'), fetch.name, fetch.length, WebSocket.OPEN, document.createElement('img').setAttribute('src', '/text'), localStorage.length];

const pollution = Object.fromEntries(['get', 'set', 'has', 'apply', 'construct', 'deleteProperty', 'ownKeys', 'getPrototypeOf', 'value', 'part', 'writable', 'enumerable'].map((name) => [`a property ${name} on every object`, (env) => with_([Object.prototype, name], { value: () => { env.log.push(name); }, writable: true }, () => [env.attempt(use), env.log.length])]));

export const checks = {
  ...surface('Function.prototype.toString', { self: () => fetch, args: [] }),
  ...pollution,
  'source text of what is no function': (env) => [{}, 5, undefined, null, 'x', Object.create(fetch)].map((self) => env.attempt(() => textOf.call(self))),
  'source text of the page’s own functions': () => [textOf.call(() => 1), textOf.call(class A {}), textOf.call(function named() {}), textOf.call(new Proxy(() => 1, {})), textOf.call((() => 1).bind()), textOf.call(fetch.bind(window))],
  'source text of the source text': () => [textOf.call(textOf), `${textOf}`, textOf.toString === textOf, textOf.toString()],
  'source text of a Proxy of a guarded one': (env) => env.attempt(() => textOf.call(new Proxy(fetch, {}))),
  'a guarded function is an object like another': () => { fetch.c_mark = 1; const found = [fetch.c_mark, Object.keys(fetch), delete fetch.c_mark, Object.keys(fetch)]; return found; },
  'its name can be changed and taken back': () => { const before = Object.getOwnPropertyDescriptor(fetch, 'name'); Object.defineProperty(fetch, 'name', { value: 'other' }); const found = fetch.name; Object.defineProperty(fetch, 'name', before); return [found, fetch.name]; },
  'as a key': () => [new Map([[fetch, 1]]).get(window.fetch), new WeakSet([Storage.prototype.setItem]).has(localStorage.setItem)],
  'cloning': () => [...GUARDED.map((name) => sort(() => structuredClone(window[name]))), sort(() => postMessage(fetch, '*'))],
  'bind': () => { const bound = fetch.bind(window); return [bound.name, bound.length, factsOf(bound).text]; },
  'caller and arguments': () => ['caller', 'arguments'].map((name) => [sort(() => fetch[name]), sort(() => Storage.prototype.setItem[name])]),
  'words of what can’t be done': (env) => [env.attempt(() => structuredClone(fetch)), env.attempt(() => fetch.caller), env.attempt(() => class extends fetch {})],
  'own names of the owners, in order': () => METHODS.map(([owner]) => Reflect.ownKeys(owner).map(String)),
  'own names of the window': () => Reflect.ownKeys(window).map(String).sort(),
  'own names of the document': () => Reflect.ownKeys(document).map(String),
  'own names of the navigator': () => [Reflect.ownKeys(navigator).map(String), Reflect.ownKeys(Navigator.prototype).map(String)],
  'names in a for-in': () => { const names = []; for (const name in document.createElement('img')) if (/^(src|set|style)/.test(name)) names.push(name); return names; },
  'methods are writable and can be put back': () => METHODS.map(([owner, name]) => { const before = owner[name]; owner[name] = 5; const found = owner[name]; owner[name] = before; return [found, owner[name] === before, typeof before]; }),
  'methods can be deleted': () => METHODS.map(([owner, name]) => { const before = Object.getOwnPropertyDescriptor(owner, name); const found = [delete owner[name], name in owner]; Object.defineProperty(owner, name, before); return found; }),
  'the stack’s own reader is not asked': (env) => with_([Error, 'prepareStackTrace'], { value: () => { env.log.push('asked'); return ''; }, writable: true }, () => [localStorage.setItem('c_first', '1'), (document.cookie = 'c_first=1'), localStorage.c_first, navigator.sendBeacon('/collect?id=stack'), env.log]),
  'the stack of an error': () => { try { localStorage.setItem(); return 'nothing'; } catch ({ stack }) { return String(stack).split('\n').filter((line) => /https?:/.test(line)).map((line) => new URL(/https?:[^\s)]+/.exec(line)[0]).pathname.replace(/:.*/, '')); } },
  'how deep calls may nest': (env) => { let depth = 0; const deeper = () => { depth++; localStorage.getItem({ toString: () => (depth > 200 ? 'c_a' : (deeper(), 'c_a')) }); }; return [env.attempt(deeper), depth]; },
  'an error in a conversion passes as it is': (env) => { const error = new RangeError('mine'); const thrower = { toString: () => { throw error; } }; return [() => localStorage.setItem('c_a', thrower), () => { document.cookie = thrower; }, () => navigator.sendBeacon(thrower), () => document.createElement('img').setAttribute('src', thrower), () => new WebSocket(thrower)].map((run) => { try { run(); return 'nothing'; } catch (caught) { return caught === error; } }).concat(env.log); },
  'this in a conversion': (env) => { const text = { toString() { env.log.push(this === text, arguments.length); return 'c_a'; } }; return [localStorage.getItem(text), localStorage.setItem(text, text), env.log]; },
  'who calls a conversion': () => { const seen = []; return [localStorage.getItem({ toString: loose.conversion(seen) }), seen]; },
  'no listener of the page hears anything': async (env) => { env.hear(document, 'securitypolicyviolation', 'error'); env.hear(window, 'error', 'unhandledrejection', 'message'); use(); await env.pause(30); return env.log; },
  'elements of the page': () => [...document.querySelectorAll('*')].map(({ localName }) => localName),
  'classes and their prototypes': () => ['Storage', 'XMLHttpRequest', 'IDBFactory', 'CacheStorage', 'StorageEvent', 'HTMLImageElement', 'HTMLIFrameElement', 'CSSStyleSheet', 'Document', 'Navigator', 'Element'].map((name) => [name, typeof window[name], Object.getPrototypeOf(window[name].prototype)?.constructor.name, window[name].prototype.constructor === window[name], Object.getOwnPropertyDescriptor(window, name)]),
};
