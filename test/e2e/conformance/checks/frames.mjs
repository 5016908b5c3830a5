import { factsOf, locate, surface } from '../page/surface.mjs';

const OWNERS = ['HTMLIFrameElement', 'HTMLObjectElement'];
const vendorFrame = (env) => env.frame(env.vendor('/blank'));
const facts = (element) => [element.contentWindow === element.contentWindow, element.contentDocument === element.contentDocument, element.contentDocument?.defaultView === element.contentWindow, element.contentWindow === window[0], element.contentWindow?.parent === window, element.contentWindow?.frameElement === element];

/** Members that guards stand before, as a frame's own realm has them. */
const MEMBERS = [
  'Function.prototype.toString', 'Document.prototype.cookie', 'Storage.prototype.getItem', 'Storage.prototype.length', 'localStorage', 'sessionStorage', 'name', 'fetch', 'XMLHttpRequest.prototype.open', 'XMLHttpRequest.prototype.send', 'Navigator.prototype.sendBeacon',
  'WebSocket', 'EventSource', 'Element.prototype.setAttribute', 'HTMLImageElement.prototype.src', 'HTMLLinkElement.prototype.href', 'CSSStyleSheet.prototype.insertRule', 'IDBFactory.prototype.open', 'CacheStorage.prototype.open', 'CookieStore.prototype.set',
  'StorageManager.prototype.getDirectory', 'ServiceWorkerContainer.prototype.register', 'HTMLIFrameElement.prototype.contentWindow', 'HTMLIFrameElement.prototype.contentDocument', 'StorageEvent.prototype.storageArea',
];

const inFrame = (path) => async (env) => {
  const { contentWindow } = await env.frame('/blank');
  const found = locate(path, contentWindow);
  if (!found) return 'absent';
  const own = ['value', 'get', 'set'].map((part) => found.descriptor[part]).filter((fn) => typeof fn === 'function');
  return own.map((fn) => [factsOf(fn, contentWindow), Function.prototype.toString.call(fn), fn instanceof Function, fn === locate(path).descriptor.value, Object.isFrozen(fn)]);
};

export const checks = {
  ...Object.assign({}, ...OWNERS.flatMap((owner) => ['contentWindow', 'contentDocument'].map((name) => surface(`${owner}.prototype.${name}`, { self: () => document.createElement(owner.includes('IFrame') ? 'iframe' : 'object') })))),
  ...surface('HTMLObjectElement.prototype.getSVGDocument', { self: () => document.createElement('object') }),
  ...Object.fromEntries(MEMBERS.map((path) => [`in a frame: ${path}`, inFrame(path)])),
  'about:blank': async (env) => facts(await env.frame()),
  'a page of this origin': async (env) => facts(await env.frame('/blank')),
  'an object': async (env) => { const { contentWindow, contentDocument } = await env.frame('/blank', 'object'); return [String(contentWindow), contentDocument.defaultView === contentWindow]; },
  'of another origin': async (env) => { const element = await vendorFrame(env); return [element.contentDocument, element.contentWindow === element.contentWindow, env.attempt(() => element.contentWindow.document), env.attempt(() => element.contentWindow.localStorage), env.attempt(() => element.contentWindow.name), typeof element.contentWindow.postMessage, element.contentWindow.parent === window]; },
  'of another origin, keys': async (env) => { const { contentWindow } = await vendorFrame(env); return [env.attempt(() => Object.keys(contentWindow)), env.attempt(() => Reflect.ownKeys(contentWindow).map(String).sort()), env.attempt(() => Object.getPrototypeOf(contentWindow))]; },
  'sandboxed': async (env) => { const element = document.createElement('iframe'); element.setAttribute('sandbox', ''); element.src = '/blank'; const done = env.event(element, 'load'); document.body.append(element); await done; return [element.contentDocument, env.attempt(() => element.contentWindow.localStorage)]; },
  'not in the document': () => { const element = document.createElement('iframe'); return [element.contentWindow, element.contentDocument]; },
  'gone from the document': async (env) => { const element = await env.frame('/blank'); const { contentWindow, contentDocument } = element; element.remove(); return [element.contentWindow, element.contentDocument, contentWindow.closed, contentWindow.parent, contentDocument.defaultView, env.attempt(() => contentWindow.name)]; },
  'srcdoc': async (env) => { const element = document.createElement('iframe'); element.srcdoc = '<p>here</p>'; const done = env.event(element, 'load'); document.body.append(element); await done; return [facts(element), element.contentDocument.querySelector('p').textContent, env.attempt(() => element.contentWindow.localStorage.getItem('c_none'))]; },
  'a blob': async (env) => { const element = await env.frame(URL.createObjectURL(new Blob(['<p>here</p>'], { type: 'text/html' }))); return [facts(element), element.contentDocument.querySelector('p').textContent]; },
  'a data address': async (env) => { const element = await env.frame('data:text/html,<p>here</p>'); return [element.contentDocument, env.attempt(() => element.contentWindow.document)]; },
  'navigated': async (env) => { const element = await env.frame('/blank'); const { contentWindow, contentDocument } = element; const done = env.event(element, 'load'); element.src = '/text'; await done; return [element.contentWindow === contentWindow, element.contentDocument === contentDocument, facts(element)]; },
  'navigated: the new realm’s functions': async (env) => { const element = await env.frame('/blank'); const before = element.contentWindow.fetch; const done = env.event(element, 'load'); element.src = '/blank?again'; await done; const { contentWindow } = element; return [contentWindow.fetch === before, factsOf(contentWindow.fetch, contentWindow), contentWindow.fetch instanceof contentWindow.Function]; },
  'about:blank that gets a page': async (env) => { const element = await env.frame(); const { contentWindow } = element; contentWindow.c_mark = 1; const done = env.event(element, 'load'); element.src = '/blank'; await done; return [element.contentWindow === contentWindow, element.contentWindow.c_mark, factsOf(element.contentWindow.fetch, element.contentWindow)]; },
  'document.write': async (env) => { const element = await env.frame(); element.contentDocument.open(); element.contentDocument.write('<p>written</p><script>window.kept = typeof fetch</script>'); element.contentDocument.close(); return [element.contentDocument.querySelector('p').textContent, element.contentWindow.kept, facts(element)]; },
  'a frame in a frame': async (env) => { const { contentDocument } = await env.frame('/blank'); const inner = contentDocument.createElement('iframe'); contentDocument.body.append(inner); return [inner.contentWindow.parent === contentDocument.defaultView, inner.contentWindow.top === window, factsOf(inner.contentWindow.fetch, inner.contentWindow)]; },
  'a guarded function of each realm differs': async (env) => { const { contentWindow } = await env.frame('/blank'); return [contentWindow.fetch === fetch, contentWindow.Storage === Storage, contentWindow.WebSocket === WebSocket, contentWindow.localStorage === localStorage, contentWindow.Function.prototype.toString === Function.prototype.toString]; },
  'source text by the other realm': async (env) => { const { contentWindow } = await env.frame('/blank'); return [Function.prototype.toString.call(contentWindow.fetch), contentWindow.Function.prototype.toString.call(fetch), contentWindow.Function.prototype.toString.call(Storage.prototype.setItem)]; },
  'errors are of the frame': async (env) => { const { contentWindow } = await env.frame('/blank'); try { contentWindow.Storage.prototype.getItem.call({}, 'c_x'); return 'nothing'; } catch (error) { return [error instanceof contentWindow.TypeError, error instanceof TypeError, error.message]; } },
  'errors of a frame’s call on what is missing': async (env) => { const { contentWindow } = await env.frame('/blank'); try { contentWindow.localStorage.setItem('c_x'); return 'nothing'; } catch (error) { return [error instanceof contentWindow.TypeError, error instanceof TypeError, error.message]; } },
  'opener and frames': async (env) => { const element = await env.frame('/blank'); return [frames[0] === element.contentWindow, window.length, frames.length, element.contentWindow.length]; },
  'a name finds it': async (env) => { const element = document.createElement('iframe'); element.name = 'c_frame'; document.body.append(element); return [window.c_frame === element.contentWindow, document.querySelector('[name=c_frame]') === element, env.show(frames.c_frame)]; },
  'access from the frame': async (env) => { const { contentWindow } = await env.frame('/blank'); return [contentWindow.parent.fetch === fetch, contentWindow.frameElement.contentWindow === contentWindow, contentWindow.Object.getOwnPropertyDescriptor(contentWindow.HTMLIFrameElement.prototype, 'contentWindow').get.call(contentWindow.frameElement) === contentWindow]; },
  'contentWindow of what is no frame': (env) => { const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow'); return [document.body, document.createElement('object'), {}, undefined].map((self) => env.attempt(() => get.call(self))); },
};
