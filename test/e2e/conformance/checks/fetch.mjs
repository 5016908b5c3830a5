import { surface } from '../page/surface.mjs';

const text = async (...args) => (await fetch(...args)).text();
const echo = async (input, init) => { const { referer, ...rest } = await (await fetch(input, init)).json(); return { ...rest, referer: !!referer }; };
const sent = (init) => () => echo('/echo', { method: 'POST', ...init });
const refused = (...args) => (env) => env.settle(() => fetch(...args));

const watched = ({ log }, members) => Object.defineProperties({}, Object.fromEntries(Object.entries(members).map(([key, value]) => [key, { enumerable: true, get: () => (log.push(key), value) }])));

function form() {
  const data = new FormData();
  data.append('a', 'b');
  return data;
}

export const checks = {
  ...surface('fetch', { self: () => window, args: ['/text'] }),
  ...surface('fetchLater', { self: () => window, args: ['/text'] }),
  'a path': () => text('/text'),
  'an absolute address': () => text(new URL('/text', location.href).href),
  'a URL object': () => text(new URL('/text', location.href)),
  'a Request': () => text(new Request('/text')),
  'a Request with init over it': () => echo(new Request('/echo', { method: 'POST', body: 'a' }), { headers: { 'x-check': '1' }, body: 'b' }),
  'a class of Request': () => { class Mine extends Request {} return text(new Mine('/text')); },
  'a used Request': async (env) => { const request = new Request('/echo', { method: 'POST', body: 'a' }); await fetch(request); return [request.bodyUsed, await env.settle(() => fetch(request))]; },
  'a Request is used up': async () => { const request = new Request('/echo', { method: 'POST', body: 'a' }); const done = fetch(request); const used = request.bodyUsed; await done; return [used, request.bodyUsed]; },
  'a Request of a frame': async (env) => { const { contentWindow } = await env.frame('/blank'); return text(new contentWindow.Request('/text')); },
  'an object with a url is no Request': async (env) => [await env.settle(() => text({ get url() { env.log.push('url'); return '/text'; }, toString: () => '/xml' })), env.log],
  'an object that is converted': async (env) => [await text(env.spy('/text')), env.log],
  'an address that changes while it is read': async () => { let times = 0; return [await text({ toString: () => (times++ ? '/xml' : '/text') }), times]; },
  'what can’t be converted': async (env) => [await env.settle(() => fetch(Symbol('s'))), await env.settle(() => fetch(env.thrower('no address')))],
  'a bad address': refused('http://['),
  'an address with a password': refused(`http://a:b@${location.host}/`),
  'an unknown scheme': refused('nothing:here'),
  'null and undefined': async () => [(await fetch(null)).status, (await fetch(undefined)).status],
  'an empty address': async () => (await fetch('')).status,
  'a data address': () => text('data:text/plain,here'),
  'a blob address': () => text(URL.createObjectURL(new Blob(['here']))),
  'a blob address that is gone': async (env) => { const url = URL.createObjectURL(new Blob(['here'])); URL.revokeObjectURL(url); return env.settle(() => fetch(url)); },
  'a fragment': async () => { const { url } = await fetch('/text#part'); return new URL(url).hash; },
  'the response': async () => { const { ok, status, statusText, type, redirected, url, bodyUsed, body } = await fetch('/text'); return [ok, status, statusText, type, redirected, url, bodyUsed, String(body)]; },
  'a redirect': async () => { const { redirected, url, status } = await fetch('/redirect'); return [redirected, url, status]; },
  'a redirect that is not followed': async () => { const { type, status, url } = await fetch('/redirect', { redirect: 'manual' }); return [type, status, url]; },
  'a redirect that is an error': refused('/redirect', { redirect: 'error' }),
  'not found': async () => { const { ok, status } = await fetch('/gone'); return [ok, status]; },
  'a server that hangs up': refused('/broken'),
  'to the vendor': async (env) => [await text(env.vendor('/text')), (await fetch(env.vendor('/text'))).type],
  'to the vendor without CORS': (env) => env.settle(() => fetch(env.vendor('/text?closed'))),
  'to the vendor as no-cors': async (env) => { const { type, status, url } = await fetch(env.vendor('/text?closed'), { mode: 'no-cors' }); return [type, status, url]; },
  'to the vendor with a preflight': async (env) => (await fetch(env.vendor('/text'), { headers: { 'x-check': '1' } })).status,
  'same-origin to the vendor': (env) => env.settle(() => fetch(env.vendor('/text'), { mode: 'same-origin' })),
  'kept alive to the vendor': async (env) => { const id = env.id(); await fetch(env.vendor(`/collect?id=${id}`), { method: 'POST', body: 'kept', keepalive: true }); return env.received(id); },
  'method and headers': sent({ method: 'PUT', headers: { 'x-check': '1', accept: 'text/x' } }),
  'a text': sent({ body: 'text' }),
  'a form': sent({ body: form() }),
  'search parameters': sent({ body: new URLSearchParams({ a: 'b c' }) }),
  'a blob': sent({ body: new Blob(['x'], { type: 'text/x' }) }),
  'bytes': sent({ body: new Uint8Array([97, 98]) }),
  'an object as body': sent({ body: {} }),
  'a body with GET': refused('/echo', { body: 'x' }),
  'a bad method': refused('/echo', { method: 'B A D' }),
  'a forbidden method': refused('/echo', { method: 'TRACE' }),
  'a bad header': refused('/echo', { headers: { 'b a d': '1' } }),
  'a bad mode': refused('/echo', { mode: 'other' }),
  'init that is no object': refused('/echo', 5),
  'init is read once, in order': async (env) => [await env.settle(() => fetch('/text', watched(env, { signal: undefined, method: 'GET', headers: {}, credentials: 'omit', cache: 'no-store', mode: 'cors', redirect: 'follow', referrer: '' }))), env.log],
  'aborted before': (env) => env.settle(() => fetch('/text', { signal: AbortSignal.abort() })),
  'aborted before, with a reason': (env) => env.settle(() => fetch('/text', { signal: AbortSignal.abort('because') })),
  'aborted after': async (env) => { const controller = new AbortController(); const given = env.settle(() => fetch('/never', { signal: controller.signal })); controller.abort(); return given; },
  'aborted while the body comes': async (env) => { const controller = new AbortController(); const response = await fetch('/events', { signal: controller.signal }); controller.abort(); return env.settle(() => response.text()); },
  'timed out': (env) => env.settle(() => fetch('/never', { signal: AbortSignal.timeout(20) })),
  'a signal that is none': refused('/text', { signal: {} }),
  'the promise': () => { const [one, two] = [fetch('/text'), fetch('/text')]; return [one === two, one.constructor === Promise, Object.getPrototypeOf(one) === Promise.prototype, Reflect.ownKeys(one)]; },
  'it never throws at once': (env) => ['http://[', Symbol('s')].map((address) => { const given = fetch(address); given.catch(() => undefined); return env.show(given); }),
  'settling after microtasks': async (env) => { const done = fetch('data:,').then(() => env.log.push('fetch')); await Promise.resolve().then(() => env.log.push('microtask')); await done; return env.log; },
  'rejections are told when nobody listens': async (env) => { const told = env.event(window, 'unhandledrejection'); const given = fetch('http://['); const event = await told; event.preventDefault(); return [event.promise === given, env.showError(event.reason)]; },
  'as a function of its own': async () => { const own = fetch; return (await own('/text')).status; },
  'bound and applied': async () => [(await fetch.bind(window)('/text')).status, (await fetch.call(null, '/text')).status, (await Reflect.apply(fetch, undefined, ['/text'])).status],
  'as a method of another object': (env) => env.settle(() => ({ fetch }).fetch('/text')),
  'replaced by the page': async () => { const native = window.fetch; window.fetch = (...args) => native(...args).then((response) => [response.status]); const found = await fetch('/text'); window.fetch = native; return [found, window.fetch === native, Object.getOwnPropertyDescriptor(window, 'fetch').writable]; },
  'of a frame': async (env) => { const { contentWindow } = await env.frame('/blank'); const given = contentWindow.fetch('/text'); return [given instanceof contentWindow.Promise, given instanceof Promise, (await given) instanceof contentWindow.Response]; },
  'of a frame, on this window': async (env) => { const { contentWindow } = await env.frame('/blank'); return env.settle(() => contentWindow.fetch.call(window, '/text')); },
};
