import { surface } from '../page/surface.mjs';

const make = (name) => document.createElement(name);
const PROPERTIES = { img: ['src', 'srcset'], source: ['srcset'], a: ['ping'], area: ['ping'], link: ['href', 'rel'] };
const CLASSES = { img: 'HTMLImageElement', source: 'HTMLSourceElement', a: 'HTMLAnchorElement', area: 'HTMLAreaElement', link: 'HTMLLinkElement' };
const pairs = Object.entries(PROPERTIES).flatMap(([name, properties]) => properties.map((property) => [name, property]));

/** What is set, by what is read back and by the attribute. */
const both = (element, property) => [element[property], element.getAttribute(property)];
const setAs = (name, property, value) => { const element = make(name); element[property] = value; return both(element, property); };

const VALUES = { 'a path': '/text', 'an absolute address': `http://collect.metrics.localhost:${location.port}/text`, 'nothing': '', 'spaces around': ' /text ', 'a bad address': 'http://[', 'null': null, 'undefined': undefined, 'a number': 5, 'an object': {}, 'a list': ['/text', '/xml'], 'a data address': 'data:,', 'lines and zeros': '/te\nxt\0' };

const reflecting = Object.fromEntries(pairs.flatMap(([name, property]) => [
  [`${name}.${property}: what is read back`, () => Object.entries(VALUES).map(([what, value]) => [what, setAs(name, property, value)])],
  [`${name}.${property}: what throws`, (env) => [env.attempt(() => setAs(name, property, Symbol('s'))), env.attempt(() => setAs(name, property, env.thrower('no address')))]],
  [`${name}.${property}: is converted once`, (env) => [setAs(name, property, env.spy('/text')), env.log]],
  [`${name}.${property}: by setAttribute, converted once`, (env) => { const element = make(name); return [env.attempt(() => element.setAttribute(env.spy(property), env.spy('/text'))), both(element, property), env.log]; }],
  [`${name}.${property}: by setAttributeNS, converted once`, (env) => { const element = make(name); return [env.attempt(() => element.setAttributeNS(null, env.spy(property), env.spy('/text'))), both(element, property), env.log]; }],
  [`${name}.${property}: by attribute nodes`, () => { const element = make(name); const node = document.createAttribute(property); node.value = '/text'; element.setAttributeNode(node); const first = both(element, property); node.value = '/xml'; return [first, both(element, property), element.toggleAttribute(property), both(element, property)]; }],
]));

const arrivals = (act) => async (env) => { const id = env.id(); const element = await act(env, `/collect/image.gif?id=${id}`); const list = await env.received(id); element?.remove?.(); return list.map(({ method, path }) => [method, path]); };
const loads = (set) => async (env) => { const image = new Image(); const done = Promise.race([env.event(image, 'load').then(() => 'load'), env.event(image, 'error').then(() => 'error')]); set(image, env); return [await done, image.complete, image.naturalWidth, image.currentSrc]; };

const NAMES = { 'a name with a space': 'a b', 'an empty name': '', 'null': null, 'undefined': undefined, 'a number': '5', 'a name beyond ASCII': 'ä', 'capitals': 'TITLE', 'a zero character': 'a\0', '=': 'a=b' };

export const checks = {
  ...Object.assign({}, ...pairs.map(([name, property]) => surface(`${CLASSES[name]}.prototype.${property}`, { self: () => make(name), args: ['/text'] }))),
  ...surface('Element.prototype.setAttribute', { self: () => make('img'), args: ['src', '/text'] }),
  ...surface('Element.prototype.setAttributeNS', { self: () => make('img'), args: ['urn:x', 'x:src'] }),
  ...surface('Image', { isClass: true }),
  ...reflecting,
  'setAttribute: names': (env) => Object.entries(NAMES).map(([what, name]) => { const element = make('img'); return [what, env.attempt(() => element.setAttribute(name, 'x')), element.getAttributeNames()]; }),
  'setAttribute: what it gives': () => [make('img').setAttribute('src', '/text'), make('p').setAttribute('title', 'x')],
  'setAttribute: too few arguments': (env) => [env.attempt(() => make('img').setAttribute()), env.attempt(() => make('img').setAttribute('src')), env.attempt(() => make('img').setAttributeNS(null, 'src'))],
  'setAttribute: without this': (env) => { const { setAttribute } = make('img'); return env.attempt(() => setAttribute('src', '/text')); },
  'setAttribute: on what is no element': (env) => [document, new Text('x'), window, {}, undefined, null, 5].map((self) => env.attempt(() => Element.prototype.setAttribute.call(self, 'src', '/text'))),
  'setAttribute: getters of what is no element stay unread': (env) => { const self = new Proxy({}, { get: (_, key) => { env.log.push(String(key)); } }); return [env.attempt(() => Element.prototype.setAttribute.call(self, 'src', '/text')), env.log]; },
  'setAttribute: on other elements': () => ['p', 'div', 'svg', 'script', 'iframe', 'video', 'x-own'].map((name) => { const element = make(name); element.setAttribute('title', 5); element.setAttribute('data-x', null); return [...element.attributes].map(({ name: key, value }) => [key, value]); }),
  'setAttribute: in SVG': () => { const element = document.createElementNS('http://www.w3.org/2000/svg', 'image'); element.setAttribute('viewBox', '1'); element.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '/text'); return [element.getAttributeNames(), element.href.baseVal]; },
  'setAttribute: style': () => { const element = make('p'); element.setAttribute('style', 'color: red; background: url(/image.gif)'); return [element.style.color, element.getAttribute('style')]; },
  'setAttribute: an event handler': () => { const element = make('p'); element.setAttribute('onclick', 'this.title = "clicked"'); element.click(); return [typeof element.onclick, element.title]; },
  'setAttribute: own elements hear it once': (env) => {
    const name = `x-${env.id()}`;
    customElements.define(name, class extends HTMLElement { static observedAttributes = ['src']; attributeChangedCallback(...args) { env.log.push(args); } });
    const element = make(name);
    element.setAttribute('src', '/text');
    element.setAttribute('SRC', '/xml');
    return env.log;
  },
  'setAttribute: observers hear it once': async (env) => {
    const image = new Image();
    new MutationObserver((list) => env.log.push(list.map(({ type, attributeName, oldValue }) => [type, attributeName, oldValue]))).observe(image, { attributes: true, attributeOldValue: true });
    image.src = '/text';
    image.setAttribute('src', '/xml');
    image.srcset = '';
    await env.pause(0);
    return env.log;
  },
  'setAttributeNS: namespaces': (env) => [['', 'src'], ['urn:x', 'x:src'], [null, 'x:src'], ['urn:x', 'xmlns'], ['http://www.w3.org/XML/1998/namespace', 'xml:lang'], ['urn:x', 'a b']].map(([space, name]) => { const element = make('img'); return [env.attempt(() => element.setAttributeNS(space, name, '/text')), [...element.attributes].map(({ namespaceURI, localName, value }) => [namespaceURI, localName, value])]; }),
  'an image by src': arrivals((_env, path) => { new Image().src = path; }),
  'an image of the vendor by src': arrivals((env, path) => { new Image().src = env.vendor(path); }),
  'an image of the vendor by srcset': arrivals((env, path) => { new Image().srcset = `${env.vendor(path)} 1x`; }),
  'an image of the vendor by setAttribute': arrivals((env, path) => { new Image().setAttribute('SRC', env.vendor(path)); }),
  'an image of the vendor by a source': arrivals((env, path) => { const picture = make('picture'); const source = make('source'); source.srcset = env.vendor(path); picture.append(source, new Image()); document.body.append(picture); return picture; }),
  'a hint of the vendor': arrivals((env, path) => { const link = make('link'); link.rel = 'preload'; link.as = 'image'; link.href = env.vendor(path); document.head.append(link); return link; }),
  'a hint, rel last': arrivals((env, path) => { const link = make('link'); link.as = 'image'; link.href = env.vendor(path); link.rel = 'preload'; document.head.append(link); return link; }),
  'load': loads((image) => { image.src = '/image.gif'; }),
  'load from the vendor': loads((image, env) => { image.src = env.vendor('/image.gif'); }),
  'error': loads((image) => { image.src = '/gone'; }),
  'error of a bad address': loads((image) => { image.src = 'http://['; }),
  'error of nothing': loads((image) => { image.src = ''; }),
  'srcset wins': loads((image) => { image.srcset = '/image.gif 1x'; image.src = '/gone'; }),
  'decode': async (env) => { const image = new Image(); image.src = '/image.gif'; return env.settle(() => image.decode()); },
  'complete at once': () => { const image = new Image(); const before = image.complete; image.src = '/image.gif'; return [before, image.complete]; },
  'Image': () => { const image = new Image(3, 4); return [image instanceof HTMLImageElement, image.constructor === HTMLImageElement, image.width, image.height, Object.keys(image), Image.prototype === HTMLImageElement.prototype]; },
  'an image that is cloned': () => { const image = new Image(); image.src = '/image.gif'; return both(image.cloneNode(), 'src'); },
  'a property set through another’s accessor': (env) => { const { set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src'); const image = new Image(); return [set.call(image, '/text'), both(image, 'src'), env.attempt(() => set.call(make('a'), '/text')), env.attempt(() => set.call(undefined, '/text')), env.attempt(() => set.call(image))]; },
  'ping sent': async (env) => { const id = env.id(); const link = make('a'); link.href = '#there'; link.ping = env.vendor(`/collect?id=${id}`); document.body.append(link); link.click(); await env.pause(200); return (await (await fetch(`/received?id=${id}`)).json()).map(({ method, type, body }) => [method, type, body]); },
  'relList and rel': () => { const link = make('link'); link.rel = 'preload  stylesheet'; link.relList.add('x'); return [link.rel, [...link.relList], link.relList.supports?.('preload')]; },
  'sheet of a link': async (env) => { const link = make('link'); link.rel = 'stylesheet'; link.href = 'data:text/css,p{color:red}'; const done = env.event(link, 'load'); document.head.append(link); await done; const found = [link.sheet.cssRules.length, both(link, 'rel')]; link.remove(); return found; },
  'an element of a frame': async (env) => { const { contentDocument } = await env.frame('/blank'); const image = contentDocument.createElement('img'); image.src = '/text'; const first = both(image, 'src'); Element.prototype.setAttribute.call(image, 'src', '/xml'); return [first, both(image, 'src')]; },
  'an element of a frame, moved here': async (env) => { const { contentDocument } = await env.frame('/blank'); const image = contentDocument.createElement('img'); document.body.append(image); image.src = '/image.gif'; return [both(image, 'src'), await Promise.race([env.event(image, 'load'), env.event(image, 'error')]).then(({ type }) => type)]; },
};
