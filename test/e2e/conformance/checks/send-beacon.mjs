import { surface } from '../page/surface.mjs';

const beacon = (...args) => navigator.sendBeacon(...args);
const arrives = (body) => async (env) => { const id = env.id(); return [beacon(env.vendor(`/collect?id=${id}`), body), await env.received(id)]; };
const refused = (...args) => (env) => env.attempt(() => beacon(...args));

function form() {
  const data = new FormData();
  data.append('a', 'b');
  return data;
}

export const checks = {
  ...surface('Navigator.prototype.sendBeacon', { self: () => navigator, args: ['/collect?id=surface', 'x'] }),
  'a text': arrives('text'), 'nothing': arrives(), 'undefined': arrives(undefined), 'null': arrives(null), 'a form': arrives(form()), 'search parameters': arrives(new URLSearchParams({ a: 'b' })), 'a blob': arrives(new Blob(['x'], { type: 'text/plain' })),
  'a blob of JSON': arrives(new Blob(['{}'], { type: 'application/json' })), 'bytes': arrives(new Uint8Array([97])), 'a buffer': arrives(new Uint8Array([97]).buffer), 'a number': arrives(5), 'an object': arrives({}),
  'a stream': (env) => env.attempt(() => beacon('/collect', new ReadableStream())),
  'too much': (env) => [env.attempt(() => beacon('/collect?id=much', 'x'.repeat(70_000)))],
  'just enough': async (env) => { const id = env.id(); return [beacon(`/collect?id=${id}`, 'x'.repeat(60_000)), (await env.received(id)).length]; },
  'a path': async (env) => { const id = env.id(); return [beacon(`/collect?id=${id}`), await env.received(id)]; },
  'a URL object': async (env) => { const id = env.id(); return [beacon(new URL(`/collect?id=${id}`, location.href), 'x'), await env.received(id)]; },
  'an object that is converted': (env) => [beacon(env.spy('/collect?id=spied')), env.log],
  'an address that changes while it is read': async (env) => { const id = env.id(); let times = 0; return [beacon({ toString: () => (times++ ? '/collect?id=wrong' : `/collect?id=${id}`) }), times, await env.received(id)]; },
  'a body is converted once': async (env) => { const id = env.id(); return [beacon(`/collect?id=${id}`, env.spy('body')), env.log, await env.received(id)]; },
  'a bad address': refused('http://['), 'an unknown scheme': refused('ftp://localhost/'), 'a data address': refused('data:,'), 'an empty address': (env) => env.show(beacon('')), 'a symbol': refused(Symbol('s')), 'no argument': refused(),
  'an address and a body that throw': (env) => [env.attempt(() => beacon(env.thrower('address'), env.thrower('body'))), env.attempt(() => beacon('/collect', env.thrower('body'))), env.attempt(() => beacon('http://[', env.thrower('body')))],
  'more arguments': () => beacon('/collect?id=more', 'x', 'y'),
  'without navigator': (env) => { const { sendBeacon } = navigator; return env.attempt(() => sendBeacon('/collect')); },
  'it is the prototype’s': () => [Object.hasOwn(navigator, 'sendBeacon'), navigator.sendBeacon === Navigator.prototype.sendBeacon],
  'of a frame': async (env) => { const { contentWindow } = await env.frame('/blank'); const id = env.id(); return [contentWindow.navigator.sendBeacon(env.vendor(`/collect?id=${id}`), 'x'), (await env.received(id)).length]; },
};
