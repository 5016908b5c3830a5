import { surface } from '../page/surface.mjs';

const TYPES = ['readystatechange', 'loadstart', 'progress', 'abort', 'error', 'load', 'timeout', 'loadend'];

/** Notes every event with the state in it, each sort of progress once. */
function noting(env, ...opened) {
  const request = new XMLHttpRequest();
  const note = ({ type, loaded }) => {
    const line = `${type} ${request.readyState}${loaded === undefined ? '' : ` ${loaded}`}`;
    if (env.log.at(-1) !== line) env.log.push(line);
  };
  for (const type of TYPES) request.addEventListener(type, note);
  request.open(...(opened.length ? opened : ['GET', '/text']));
  return request;
}

const ended = (request) => new Promise((resolve) => request.addEventListener('loadend', resolve));

async function run(env, request, body) {
  request.send(body);
  await ended(request);
  return [env.log, request.status, request.statusText];
}

const facts = (request) => [request.readyState, request.status, request.statusText, request.responseURL, request.responseType];
const opening = (...args) => (env) => { const request = new XMLHttpRequest(); return [env.attempt(() => request.open(...args)), request.readyState]; };

async function answered(opened, set = () => undefined, body = undefined) {
  const request = new XMLHttpRequest();
  request.open(...opened);
  set(request);
  request.send(body);
  await ended(request);
  return request;
}

const echoed = (body, set) => async () => JSON.parse((await answered(['POST', '/echo'], set, body)).responseText);

function synchronous(path, set = () => undefined) {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  set(request);
  request.send();
  return request;
}

function form() {
  const data = new FormData();
  data.append('a', 'b');
  return data;
}

export const checks = {
  ...surface('XMLHttpRequest.prototype.open', { self: () => new XMLHttpRequest(), args: ['GET', '/text'] }),
  ...surface('XMLHttpRequest.prototype.send', { self: () => { const request = new XMLHttpRequest(); request.open('GET', '/text'); return request; }, args: ['x'] }),
  ...Object.assign({}, ...['XMLHttpRequest', 'XMLHttpRequest.prototype.abort', 'XMLHttpRequest.prototype.responseURL'].map((path) => surface(path, { isClass: path === 'XMLHttpRequest' }))),
  'a new one': () => { const request = new XMLHttpRequest(); return [facts(request), Object.keys(request), request instanceof XMLHttpRequest, request.constructor === XMLHttpRequest, String(request)]; },
  'events and states': (env) => run(env, noting(env)),
  'events of what is not found': (env) => run(env, noting(env, 'GET', '/gone')),
  'events of a hang-up': (env) => run(env, noting(env, 'GET', '/broken')),
  'events of what CORS refuses': (env) => run(env, noting(env, 'GET', env.vendor('/text?closed'))),
  'events of the vendor': (env) => run(env, noting(env, 'GET', env.vendor('/text'))),
  'events of a data address': (env) => run(env, noting(env, 'GET', 'data:text/plain,here')),
  'events of an abort': async (env) => { const request = noting(env, 'GET', '/never'); request.send(); request.abort(); return [env.log, facts(request)]; },
  'an abort before send': (env) => { const request = noting(env); request.abort(); return [env.log, facts(request)]; },
  'an abort when it is done': async (env) => { const request = noting(env); await run(env, request); request.abort(); return [env.log, facts(request)]; },
  'events of a time-out': async (env) => { const request = noting(env, 'GET', '/never'); request.timeout = 30; return run(env, request); },
  'a time-out that is set late': async (env) => { const request = noting(env, 'GET', '/never'); request.send(); request.timeout = 30; await Promise.race([ended(request), env.pause(300)]); request.abort(); return env.log; },
  'opened anew': async (env) => { const request = noting(env, 'GET', '/never'); request.send(); request.open('GET', '/text'); return run(env, request); },
  'opened in its own event': async (env) => { const request = new XMLHttpRequest(); request.onreadystatechange = () => { env.log.push(request.readyState); if (request.readyState === 1) env.log.push(env.attempt(() => request.send())); }; request.open('GET', '/text'); await ended(request); return [env.log, request.status]; },
  'sent twice': async (env) => { const request = noting(env); request.send(); const second = env.attempt(() => request.send()); await ended(request); return [second, request.status]; },
  'sent without open': (env) => env.attempt(() => new XMLHttpRequest().send()),
  'sent after it is done': async (env) => { const request = noting(env); await run(env, request); return env.attempt(() => request.send()); },
  'handlers beside listeners, in order': async (env) => { const request = new XMLHttpRequest(); request.onload = () => env.log.push('onload'); request.addEventListener('load', () => env.log.push('listener')); request.onreadystatechange = () => env.log.push(request.readyState); request.open('GET', '/text'); request.send(); await ended(request); return env.log; },
  'upload events': async (env) => { const request = new XMLHttpRequest(); env.hear(request.upload, 'loadstart', 'load', 'loadend', 'error'); request.open('POST', '/echo'); request.send('body'); await ended(request); return env.log; },
  'open: a bad method': opening('B A D', '/text'),
  'open: a forbidden method': opening('TRACE', '/text'),
  'open: a bad address': opening('GET', 'http://['),
  'open: one argument': opening('GET'),
  'open: none': opening(),
  'open: a method in small letters': async () => JSON.parse((await answered(['post', '/echo'])).responseText).method,
  'open: what is no text': async (env) => [await opening(null, '/text')(env), await opening('GET', null)(env), await opening('GET', Symbol('s'))(env)],
  'open: a user and a password': async () => (await (async () => { const request = new XMLHttpRequest(); request.open('GET', '/text', true, 'user', 'word'); request.send(); await ended(request); return request; })()).status,
  'open: conversions': (env) => { const request = new XMLHttpRequest(); return [env.attempt(() => request.open(env.spy('GET'), env.spy('/text'), true, env.spy('user'), env.spy('word'))), env.log]; },
  'open: an address that changes while it is read': async () => { let times = 0; const request = new XMLHttpRequest(); request.open('GET', { toString: () => (times++ ? '/xml' : '/text') }); request.send(); await ended(request); return [times, new URL(request.responseURL).pathname]; },
  'open: what fails leaves what was opened': async (env) => { const request = noting(env); const failed = env.attempt(() => request.open('GET', 'http://[')); await run(env, request); return [failed, request.responseText]; },
  'headers of the answer': async () => { const request = await answered(['GET', '/echo']); return [request.getResponseHeader('X-Answer'), request.getResponseHeader('none'), request.getAllResponseHeaders().split('\r\n').filter((line) => /^(x-answer|content-type)/.test(line))]; },
  'headers before and after': async (env) => { const request = new XMLHttpRequest(); const before = env.attempt(() => request.setRequestHeader('x-check', '1')); request.open('GET', '/echo'); request.setRequestHeader('x-check', '1'); request.setRequestHeader('X-Check', '2'); request.send(); await ended(request); return [before, JSON.parse(request.responseText).check, env.attempt(() => request.setRequestHeader('x-check', '1'))]; },
  'a bad header': (env) => { const request = new XMLHttpRequest(); request.open('GET', '/text'); return [env.attempt(() => request.setRequestHeader('b a d', '1')), env.attempt(() => request.setRequestHeader('x-check', '1\n2'))]; },
  'responseText and response': async () => { const request = await answered(['GET', '/text']); return [request.responseText, request.response, request.responseXML]; },
  'responseType json': async () => (await answered(['GET', '/echo'], (request) => { request.responseType = 'json'; })).response.method,
  'responseType blob, arraybuffer, document': async (env) => { const found = []; for (const type of ['blob', 'arraybuffer', 'document']) { const request = await answered(['GET', '/xml'], (one) => { one.responseType = type; }); found.push([env.show(request.response), env.attempt(() => request.responseText)]); } return found; },
  'responseType that nobody knows': async () => (await answered(['GET', '/text'], (request) => { request.responseType = 'other'; })).response,
  'responseXML': async () => (await answered(['GET', '/xml'])).responseXML.documentElement.localName,
  'overrideMimeType': async () => (await answered(['GET', '/text'], (request) => request.overrideMimeType('text/xml'))).responseXML,
  'a redirect': async () => facts(await answered(['GET', '/redirect'])),
  'withCredentials': async (env) => { const request = new XMLHttpRequest(); request.open('GET', env.vendor('/text')); request.withCredentials = true; request.send(); await ended(request); return [request.status, env.attempt(() => { request.withCredentials = false; })]; },
  'a text': echoed('text'), 'a form': echoed(form()), 'search parameters': echoed(new URLSearchParams({ a: 'b' })), 'a blob': echoed(new Blob(['x'], { type: 'text/x' })), 'bytes': echoed(new Uint8Array([97])), 'null': echoed(null), 'a number': echoed(5), 'a document': echoed(document.implementation.createHTMLDocument('x')),
  'a body with GET': async () => JSON.parse((await answered(['GET', '/echo'], undefined, 'body')).responseText).body,
  'a body is converted once': async (env) => [JSON.parse((await answered(['POST', '/echo'], undefined, env.spy('body'))).responseText).body, env.log],
  'to the vendor': async (env) => { const id = env.id(); await answered(['POST', env.vendor(`/collect?id=${id}`)], undefined, 'body'); return env.received(id); },
  'synchronous': () => { const request = synchronous('/text'); return [facts(request), request.responseText]; },
  'synchronous events': (env) => { const request = noting(env, 'GET', '/text', false); request.send(); return env.log; },
  'synchronous, a hang-up': (env) => env.attempt(() => synchronous('/broken')),
  'synchronous with a time-out or a type': (env) => [env.attempt(() => synchronous('/text', (request) => { request.timeout = 5; })), env.attempt(() => synchronous('/text', (request) => { request.responseType = 'json'; }))],
  'a class of it': async () => { class Mine extends XMLHttpRequest { send(body) { this.mine = true; return super.send(body); } } const request = new Mine(); request.open('GET', '/text'); request.send(); await ended(request); return [request.mine, request.status, request instanceof Mine, Object.getPrototypeOf(Mine) === XMLHttpRequest]; },
  'methods that the page replaces': async () => { const { open, send } = XMLHttpRequest.prototype; const seen = []; XMLHttpRequest.prototype.open = function (...args) { seen.push(args.length); return open.apply(this, args); }; XMLHttpRequest.prototype.send = function (...args) { seen.push(args.length); return send.apply(this, args); }; const { status } = await answered(['GET', '/text']); Object.assign(XMLHttpRequest.prototype, { open, send }); return [seen, status]; },
  'of a frame': async (env) => { const { contentWindow } = await env.frame('/blank'); const request = new contentWindow.XMLHttpRequest(); request.open('GET', '/text'); request.send(); await ended(request); return [request.status, request instanceof contentWindow.XMLHttpRequest, request instanceof XMLHttpRequest]; },
  'own and inherited names': () => [Reflect.ownKeys(XMLHttpRequest).map(String), Reflect.ownKeys(XMLHttpRequest.prototype).map(String)],
};
