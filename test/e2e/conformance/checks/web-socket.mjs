import { surface } from '../page/surface.mjs';

const address = (path = '/socket') => `ws://${location.host}${path}`;
const facts = ({ readyState, url, protocol, extensions, bufferedAmount, binaryType, onopen }) => [readyState, url, protocol, extensions, bufferedAmount, binaryType, onopen];
const making = (...args) => (env) => env.attempt(() => { const socket = new WebSocket(...args); socket.close(); return [socket.url, socket.readyState]; });

async function opened(env, url = address(), ...more) {
  const socket = new WebSocket(url, ...more);
  env.cleanUp = () => socket.close();
  await Promise.race([env.event(socket, 'open'), env.event(socket, 'error')]);
  return socket;
}

const closing = (...args) => async (env) => { const socket = await opened(env); const given = env.attempt(() => socket.close(...args)); if (given.startsWith('throws')) return given; const { code, reason, wasClean, constructor } = await env.event(socket, 'close'); return [given, code, reason, wasClean, constructor.name]; };
const echoed = (data, type = 'blob') => async (env) => { const socket = await opened(env); socket.binaryType = type; socket.send(data); const event = await env.event(socket, 'message'); return [event.constructor.name, event.data instanceof Blob ? await event.data.text() : event.data, event.origin]; };

export const checks = {
  ...surface('WebSocket', { isClass: true, self: () => undefined, args: [address(), 'a'] }),
  ...Object.assign({}, ...['prototype.send', 'prototype.close', 'prototype.readyState', 'prototype.url', 'prototype.binaryType', 'prototype.constructor', 'prototype', 'OPEN', 'CLOSED'].map((path) => surface(`WebSocket.${path}`, { isClass: true }))),
  'constants': () => ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'].map((name) => [WebSocket[name], WebSocket.prototype[name], Object.getOwnPropertyDescriptor(WebSocket, name)]),
  'own names': () => [Reflect.ownKeys(WebSocket).map(String), Reflect.ownKeys(WebSocket.prototype).map(String)],
  'the class': () => [WebSocket.prototype.constructor === WebSocket, Object.getPrototypeOf(WebSocket) === EventTarget, WebSocket.name, WebSocket.length, `${WebSocket}`, Object.getOwnPropertyDescriptor(window, 'WebSocket').value === WebSocket],
  'an instance': () => { const socket = new WebSocket(address()); const found = [socket instanceof WebSocket, socket instanceof EventTarget, socket.constructor === WebSocket, Object.getPrototypeOf(socket) === WebSocket.prototype, String(socket), Object.keys(socket), socket.OPEN, facts(socket)]; socket.close(); return found; },
  'an address': making(address()), 'a URL object': making(new URL(address())), 'a path': making('/socket'), 'an http address': making(new URL('/socket', location.href).href), 'a fragment': making(address('/socket#x')), 'a bad address': making('ws://['), 'an unknown scheme': making('ftp://localhost/'), 'an empty address': making(''), 'null': making(null), 'no argument': making(), 'a symbol': making(Symbol('s')),
  'a protocol': making(address(), 'a'), 'protocols': making(address(), ['a', 'b']), 'a protocol twice': making(address(), ['a', 'a']), 'a bad protocol': making(address(), 'a b'), 'an empty protocol': making(address(), ''), 'no protocols': making(address(), []), 'protocols that are no list': making(address(), { 0: 'a' }),
  'without new': (env) => env.attempt(() => WebSocket(address())),
  'conversions': (env) => [env.attempt(() => { const socket = new WebSocket(env.spy(address()), [env.spy('a'), env.spy('b')]); socket.close(); return socket.url; }), env.log],
  'which error comes first': (env) => [env.attempt(() => new WebSocket('ws://[', 'a b')), env.attempt(() => new WebSocket(env.thrower('address'), [env.thrower('protocol')])), env.attempt(() => new WebSocket('ws://[', env.thrower('protocol')))],
  'an address that changes while it is read': () => { let times = 0; const socket = new WebSocket({ toString: () => address(times++ ? '/wrong' : '/right') }); socket.close(); return [times, socket.url]; },
  'opens': async (env) => facts(await opened(env)),
  'opens at the vendor': async (env) => facts(await opened(env, env.vendor('/socket').replace('http', 'ws'))),
  'the protocol that the server takes': async (env) => (await opened(env, address(), ['a', 'b'])).protocol,
  'nobody there': async (env) => { const socket = new WebSocket(address('/refused')); env.hear(socket, 'open', 'error', 'close'); const { code, wasClean } = await env.event(socket, 'close'); return [env.log, code, wasClean, socket.readyState]; },
  'events in order': async (env) => { const socket = new WebSocket(address()); env.hear(socket, 'open', 'message', 'error', 'close'); await env.event(socket, 'open'); socket.send('x'); await env.event(socket, 'message'); socket.close(); await env.event(socket, 'close'); return env.log; },
  'handlers': async (env) => { const socket = new WebSocket(address()); for (const type of ['open', 'message', 'close']) socket[`on${type}`] = (event) => env.log.push([type, event.target === socket, event.isTrusted]); await env.event(socket, 'open'); socket.send('x'); await env.event(socket, 'message'); socket.close(); await env.event(socket, 'close'); return env.log; },
  'send before open': (env) => { const socket = new WebSocket(address()); const found = [env.attempt(() => socket.send('x')), env.attempt(() => socket.send())]; socket.close(); return found; },
  'send after close': async (env) => { const socket = await opened(env); socket.close(); return env.attempt(() => socket.send('x')); },
  'close before open': async (env) => { const socket = new WebSocket(address()); env.hear(socket, 'open', 'error', 'close'); socket.close(); const state = socket.readyState; const { code } = await env.event(socket, 'close'); return [state, code, env.log]; },
  'close': closing(), 'close with a code': closing(4000, 'enough'), 'close with 1000': closing(1000), 'close with a code that is not ours': closing(1001), 'close with a long reason': closing(4000, 'x'.repeat(124)), 'close with a reason alone': closing(undefined, 'why'),
  'a text comes back': echoed('text'), 'a number comes back': echoed(5), 'bytes come back': echoed(new Uint8Array([97])), 'bytes come back as a buffer': echoed(new Uint8Array([97]), 'arraybuffer'), 'a blob comes back': echoed(new Blob(['x'])),
  'binaryType': (env) => { const socket = new WebSocket(address()); const found = [socket.binaryType, env.attempt(() => { socket.binaryType = 'other'; }), socket.binaryType, socket.binaryType = 'arraybuffer', socket.binaryType]; socket.close(); return found; },
  'a class of it': async (env) => { class Mine extends WebSocket { constructor(url) { super(url, 'a'); this.mine = new.target === Mine; } send(data) { return super.send(`${data}!`); } } const socket = new Mine(address()); env.cleanUp = () => socket.close(); await env.event(socket, 'open'); socket.send('x'); return [(await env.event(socket, 'message')).data, socket.mine, socket instanceof Mine, socket.constructor === Mine, Mine.OPEN, Object.getPrototypeOf(Mine) === WebSocket]; },
  'a class in the old way': (env) => { function Mine(url) { return Reflect.construct(WebSocket, [url], new.target); } Mine.prototype = Object.create(WebSocket.prototype, { constructor: { value: Mine } }); Object.setPrototypeOf(Mine, WebSocket); const socket = new Mine(address()); env.cleanUp = () => socket.close(); return [socket instanceof Mine, socket instanceof WebSocket, socket.constructor === Mine, socket.readyState]; },
  'replaced by the page': () => { const Native = window.WebSocket; window.WebSocket = function (...args) { return new Native(...args); }; window.WebSocket.prototype = Native.prototype; const socket = new WebSocket(address()); const found = [socket instanceof WebSocket, socket instanceof Native, socket.constructor === Native]; socket.close(); window.WebSocket = Native; return found; },
  'of a frame': async (env) => { const { contentWindow } = await env.frame('/blank'); const socket = new contentWindow.WebSocket(address()); env.cleanUp = () => socket.close(); return [socket instanceof contentWindow.WebSocket, socket instanceof WebSocket, socket.constructor === contentWindow.WebSocket, contentWindow.WebSocket === WebSocket]; },
};
