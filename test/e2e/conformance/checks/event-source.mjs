import { surface } from '../page/surface.mjs';

const facts = ({ readyState, url, withCredentials, onopen, onmessage, onerror }) => [readyState, url, withCredentials, onopen, onmessage, onerror];
const opened = async (env, path, init) => { const source = new EventSource(path, init); env.cleanUp = () => source.close(); await Promise.race([env.event(source, 'open'), env.event(source, 'error')]); return source; };
const making = (...args) => (env) => env.attempt(() => { const source = new EventSource(...args); source.close(); return facts(source); });

export const checks = {
  ...surface('EventSource', { isClass: true, self: () => undefined, args: ['/events'] }),
  ...Object.assign({}, ...['prototype.readyState', 'prototype.url', 'prototype.close', 'prototype.constructor', 'prototype', 'OPEN', 'CLOSED'].map((path) => surface(`EventSource.${path}`, { isClass: true }))),
  'constants': () => ['CONNECTING', 'OPEN', 'CLOSED'].map((name) => [EventSource[name], EventSource.prototype[name], Object.getOwnPropertyDescriptor(EventSource, name)]),
  'own names': () => [Reflect.ownKeys(EventSource).map(String), Reflect.ownKeys(EventSource.prototype).map(String)],
  'the class': () => [EventSource.prototype.constructor === EventSource, Object.getPrototypeOf(EventSource) === EventTarget, EventSource.name, EventSource.length, `${EventSource}`],
  'the window’s property': () => Object.getOwnPropertyDescriptor(window, 'EventSource').value === EventSource,
  'an instance': () => { const source = new EventSource('/events'); const found = [source instanceof EventSource, source instanceof EventTarget, source.constructor === EventSource, Object.getPrototypeOf(source) === EventSource.prototype, String(source), Object.keys(source), source.OPEN]; source.close(); return found; },
  'a path': making('/events'), 'an absolute address': making(new URL('/events', location.href).href), 'a URL object': making(new URL('/events', location.href)), 'a bad address': making('http://['), 'an empty address': making(''), 'null': making(null), 'no argument': making(), 'a symbol': making(Symbol('s')), 'credentials': making('/events', { withCredentials: true }), 'init that is no object': making('/events', 5), 'a data address': making('data:,'),
  'without new': (env) => env.attempt(() => EventSource('/events')),
  'conversions': (env) => [env.attempt(() => { const source = new EventSource(env.spy('/events'), { get withCredentials() { env.log.push('withCredentials'); return false; } }); source.close(); return source.url; }), env.log],
  'an address that changes while it is read': () => { let times = 0; const source = new EventSource({ toString: () => (times++ ? '/gone' : '/events') }); source.close(); return [times, source.url]; },
  'opens': async (env) => facts(await opened(env, '/events')),
  'opens at the vendor': async (env) => facts(await opened(env, env.vendor('/events'))),
  'what is not found': async (env) => facts(await opened(env, '/gone')),
  'what is no stream': async (env) => facts(await opened(env, '/text')),
  'messages': async (env) => { const source = new EventSource('/events'); env.cleanUp = () => source.close(); const first = await env.event(source, 'message'); return [first.data, first.lastEventId, first.constructor === MessageEvent, first.origin, first.isTrusted, first.target === source]; },
  'named messages': async (env) => { const source = new EventSource('/events'); env.cleanUp = () => source.close(); const { data, type, lastEventId } = await env.event(source, 'named'); return [data, type, lastEventId]; },
  'handlers': async (env) => { const source = new EventSource('/events'); env.cleanUp = () => source.close(); source.onopen = ({ type }) => env.log.push(type); source.onmessage = ({ type }) => env.log.push(type); await env.event(source, 'named'); return env.log; },
  'close': async (env) => { const source = await opened(env, '/events'); return [source.close(), source.readyState, source.close()]; },
  'a class of it': async (env) => { class Mine extends EventSource { constructor(path) { super(path); this.mine = new.target === Mine; } } const source = new Mine('/events'); env.cleanUp = () => source.close(); await env.event(source, 'open'); return [source.mine, source instanceof Mine, source instanceof EventSource, source.constructor === Mine]; },
  'constructed for another': (env) => { function Other() {} const source = Reflect.construct(EventSource, ['/events'], Other); env.cleanUp = () => EventSource.prototype.close.call(source); return [source instanceof Other, source instanceof EventSource, Object.getPrototypeOf(source) === Other.prototype]; },
  'of a frame': async (env) => { const { contentWindow } = await env.frame('/blank'); const source = new contentWindow.EventSource('/events'); env.cleanUp = () => source.close(); return [source instanceof contentWindow.EventSource, source instanceof EventSource, source.constructor === contentWindow.EventSource]; },
};
