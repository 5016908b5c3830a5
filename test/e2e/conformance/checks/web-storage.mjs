import { forAreas } from '../page/for-areas.mjs';
import { sort } from '../page/sort.mjs';
import { surface } from '../page/surface.mjs';

const call = (method, area, ...args) => Reflect.apply(method, area, args);
const keysOf = (area) => Array.from({ length: area.length }, (_, index) => area.key(index));

const METHODS = {
  'getItem': ({ area }) => [area.getItem('a'), area.getItem('c_none'), area.getItem('getItem')],
  'setItem': ({ area }) => [area.setItem('c_c', '3'), area.getItem('c_c'), area.c_c, area.length],
  'setItem over what is there': ({ area }) => [area.setItem('a', 'new'), area.length, keysOf(area)],
  'removeItem': ({ area }) => [area.removeItem('a'), area.getItem('a'), area.removeItem('c_none'), area.length],
  'clear': ({ area }) => [area.clear(), area.length, Object.keys(area), area.clear()],
  'key': ({ area }) => [0, 1, 2, -1, 1.9, '1', NaN, 2 ** 32, 2 ** 32 + 1, Infinity, null, undefined, [], '0x1', true].map((index) => area.key(index)),
  'key with what is converted': ({ area, attempt, log }) => [attempt(() => area.key({ valueOf: () => (log.push('valueOf'), 1), toString: () => (log.push('toString'), '0') })), attempt(() => area.key(Symbol('s'))), attempt(() => area.key({ valueOf: () => { throw new RangeError('no index'); } })), log],
  'key order': ({ area }) => { for (const name of ['c_z', 'c_a', '10', '2', 'c_m']) area.setItem(name, name); return [keysOf(area), Object.keys(area)]; },
  'key order after removal and return': ({ area }) => { area.setItem('c_z', '1'); area.removeItem('a'); area.setItem('a', '2'); return [keysOf(area), Object.keys(area)]; },
  'length': ({ area }) => [area.length, Reflect.set(area, 'length', 7), sort(() => { area.length = 7; }), area.length, area.getItem('length'), Object.keys(area)],
  'length written loosely': ({ area }) => [loose.setLength(area)],
  'through the prototype': ({ area }) => [call(Storage.prototype.setItem, area, 'c_c', '3'), call(Storage.prototype.getItem, area, 'c_c'), call(Storage.prototype.key, area, 0), call(Storage.prototype.removeItem, area, 'a'), call(Storage.prototype.clear, area), area.length],
  'values that are no text': ({ area }) => [area.setItem('null', null), area.setItem('undefined', undefined), area.setItem('[object Object]', {}), area.setItem(1, [1, 2]), Object.entries(area)],
  'names that are no text': ({ area }) => [area.setItem(null, 'x'), area.getItem('null'), area.getItem(null), area.setItem(5), area.length],
  'too few arguments': ({ area, attempt }) => [() => area.setItem(), () => area.setItem('c_c'), () => area.getItem(), () => area.removeItem(), () => area.key()].map(attempt),
  'more arguments than there are': ({ area }) => [area.setItem('c_c', '3', '4'), area.getItem('c_c', 'x'), area.removeItem('a', 'b'), area.clear('c_c'), area.length],
  'half a surrogate pair': ({ area }) => [area.setItem('c_\ud800', 'x\udc00'), keysOf(area), area.getItem('c_\ud800')],
  'a zero character and a line': ({ area }) => [area.setItem('c_\0', 'a\0b\nc'), area.getItem('c_\0')],
  'an item named as a method': ({ area }) => [area.setItem('getItem', 'x'), typeof area.getItem, area.getItem('getItem'), 'getItem' in area, Object.hasOwn(area, 'getItem'), Reflect.ownKeys(area), JSON.stringify(area), area.removeItem('getItem'), area.getItem('getItem')],
  'an item named as a method, in Object.keys': ({ area }) => { for (const name of ['getItem', '__proto__']) area.setItem(name, 'x'); const found = Object.keys(area); for (const name of ['getItem', '__proto__']) area.removeItem(name); return found; },
  'an item named __proto__': ({ area }) => [area.setItem('__proto__', 'x'), area.getItem('__proto__'), Object.getPrototypeOf(area) === Storage.prototype, Reflect.ownKeys(area), area.removeItem('__proto__')],
  'a long text': ({ area }) => [area.setItem('c_c', 'x'.repeat(1e6)), area.getItem('c_c').length, area.c_c.length],
};

const PROPERTIES = {
  'read': ({ area }) => [area.a, area.c_none, area[0], area['a'], area?.b],
  'write': ({ area }) => [area.c_c = 'x', area.c_c, area.getItem('c_c')],
  'write what is no text': ({ area }) => [area['5'] = 5, area['5'], area.null = null, area.null, area.undefined = undefined, area.undefined, area.c_o = {}, area.c_o, area.c_l = [1, [2]], area.c_l],
  'write what throws': ({ area, attempt, thrower }) => [attempt(() => { area.c_c = thrower('no text'); }), attempt(() => { area.c_c = Symbol('s'); }), sort(() => { area.c_c = Object.create(null); }), area.c_c],
  'write is converted once': ({ area, log, spy }) => [area.c_c = spy('x'), area.c_c, log],
  'write a method’s name': ({ area }) => [area.getItem = 'x', typeof area.getItem, Storage.prototype.getItem.call(area, 'getItem'), delete area.getItem, Storage.prototype.getItem.call(area, 'getItem'), Reflect.ownKeys(area)],
  'write __proto__': ({ area, attempt }) => { const found = [attempt(() => { area.__proto__ = { c_x: 1 }; }), area instanceof Storage, area.c_x, Object.keys(area), attempt(() => area.getItem('__proto__'))]; Object.setPrototypeOf(area, Storage.prototype); return found; },
  'compound assignment': ({ area }) => [area.c_n = 1, area.c_n += 1, area.c_n++, area.c_n, area.c_m ??= 'new', area.a ||= 'no', area.c_m],
  'assign': ({ area }) => [Object.assign(area, { c_x: 1, c_y: 2 }) === area, area.c_x, area.c_y],
  'delete': ({ area }) => [delete area.a, area.a, delete area.c_none, area.length],
  'delete by Reflect': ({ area }) => [Reflect.deleteProperty(area, 'a'), Reflect.deleteProperty(area, 'c_none'), Reflect.deleteProperty(area, 'getItem'), typeof area.getItem],
  'in': ({ area }) => ['a' in area, 'c_none' in area, 'getItem' in area, 'length' in area, 'toString' in area, Symbol.toStringTag in area, 0 in area],
  'own': ({ area }) => [Object.hasOwn(area, 'a'), Object.hasOwn(area, 'c_none'), Object.hasOwn(area, 'getItem'), Object.hasOwn(area, 'length'), area.hasOwnProperty('b'), area.propertyIsEnumerable('a')],
  'keys': ({ area }) => [Object.keys(area), Object.getOwnPropertyNames(area), Reflect.ownKeys(area)],
  'values and entries': ({ area }) => [Object.values(area), Object.entries(area)],
  'for-in': ({ area }) => { const names = []; for (const name in area) names.push(name); return names; },
  'for-in while it changes': ({ area }) => { const names = []; for (const name in area) { names.push(name); delete area.b; } return names; },
  'spread': ({ area }) => ({ ...area }),
  'destructuring': ({ area }) => { const { a, c_none = 'none', ...rest } = area; return [a, c_none, rest]; },
  'JSON': ({ area }) => [JSON.stringify(area), JSON.stringify({ area })],
  'iteration is not there': ({ area, attempt }) => attempt(() => [...area]),
  'symbols': ({ area }) => { const sign = Symbol('s'); return [area[sign] = 1, area[sign], sign in area, Object.hasOwn(area, sign), Object.getOwnPropertySymbols(area).length, Object.keys(area), area.length, delete area[sign], area[sign], sign in area]; },
  'a symbol’s descriptor': ({ area }) => { const sign = Symbol('s'); Object.defineProperty(area, sign, { value: 1, configurable: true }); const found = Object.getOwnPropertyDescriptor(area, sign); delete area[sign]; return [found, area.length]; },
  'well-known symbols': ({ area }) => [area[Symbol.toStringTag], String(area), area.toLocaleString(), area[Symbol.iterator], `${area}`, area.valueOf() === area],
  'descriptors': ({ area }) => [Object.getOwnPropertyDescriptor(area, 'a'), Object.getOwnPropertyDescriptor(area, 'c_none'), Object.getOwnPropertyDescriptor(area, 'getItem'), Object.getOwnPropertyDescriptors(area)],
  'descriptor of an item named as a method': ({ area }) => { area.setItem('getItem', 'x'); const found = [Object.getOwnPropertyDescriptor(area, 'getItem'), Object.hasOwn(area, 'getItem'), Reflect.ownKeys(area)]; area.removeItem('getItem'); return found; },
  'define a value': ({ area }) => [Object.defineProperty(area, 'c_c', { value: 'x', configurable: true, enumerable: true, writable: true }) === area, area.c_c, area.getItem('c_c')],
  'define without attributes': ({ area }) => [Object.defineProperty(area, 'c_c', { value: 5 }) === area, area.c_c, Object.getOwnPropertyDescriptor(area, 'c_c')],
  'define what can’t be written': ({ area, attempt }) => [attempt(() => Object.defineProperty(area, 'c_d', { value: 'x', writable: false, enumerable: false }) === area), Object.getOwnPropertyDescriptor(area, 'c_d')],
  'define what is fixed': ({ area, attempt }) => [sort(() => Object.defineProperty(area, 'c_c', { value: 'x', configurable: false }) === area), Object.getOwnPropertyDescriptor(area, 'c_c'), attempt(() => area.removeItem('c_c'))],
  'define a getter by Reflect': ({ area }) => [sort(() => Reflect.defineProperty(area, 'c_c', { get: () => 'x', configurable: true })), area.c_c, delete area.c_c],
  'define a getter': ({ area, attempt }) => [sort(() => Object.defineProperty(area, 'c_c', { get: () => 'x', configurable: true }) === area), attempt(() => area.c_c), attempt(() => area.getItem('c_c')), attempt(() => delete area.c_c)],
  'define nothing': ({ area }) => [sort(() => Object.defineProperty(area, 'c_c', {}) === area), area.c_c, Object.keys(area)],
  'define by Reflect': ({ area }) => [Reflect.defineProperty(area, 'c_c', { value: 'x', configurable: true, enumerable: true, writable: true }), Reflect.defineProperty(area, 'c_d', { value: 'y' }), Object.entries(area)],
  'define what throws': ({ area, attempt, thrower }) => attempt(() => Object.defineProperty(area, 'c_c', { value: thrower('no text') })),
  'Reflect.set and get': ({ area }) => [Reflect.set(area, 'c_c', 'x'), Reflect.get(area, 'c_c'), Reflect.has(area, 'c_c'), Reflect.get(area, 'length')],
  'Reflect.set with another receiver': ({ area, attempt }) => { const other = {}; return [attempt(() => Reflect.set(area, 'c_c', 'x', other)), other, area.c_c]; },
  'Reflect.get with another receiver': ({ area, attempt }) => [attempt(() => Reflect.get(area, 'a', {})), attempt(() => Reflect.get(area, 'length', {}))],
  'an object that inherits': ({ area, attempt }) => { const child = Object.create(area); return [child.a, 'a' in child, attempt(() => { child.c_c = 'x'; }), Object.keys(child), area.c_c, attempt(() => { child.a = 'new'; }), area.a, attempt(() => child.getItem('a')), attempt(() => child.length)]; },
  'another prototype': ({ area, attempt }) => [attempt(() => Reflect.setPrototypeOf(area, Storage.prototype)), Object.getPrototypeOf(area) === Storage.prototype],
  'a property that the page adds to the prototype': ({ area }) => {
    Storage.prototype.c_more = 'shared';
    const found = [area.c_more, 'c_more' in area, Object.hasOwn(area, 'c_more'), area.c_more = 'own', area.c_more, area.getItem('c_more'), Reflect.ownKeys(area)];
    delete Storage.prototype.c_more;
    return [...found, area.c_more, area.removeItem('c_more')];
  },
  'a method that the page adds to the prototype': ({ area }) => {
    Storage.prototype.c_getJson = function (name) { return [this === area, JSON.parse(this.getItem(name))]; };
    const found = area.c_getJson('a');
    delete Storage.prototype.c_getJson;
    return found;
  },
  'a method that the page replaces': ({ area }) => {
    const native = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) { return native.call(this, name, `${value}!`); };
    const found = [area.setItem('c_c', 'x'), area.getItem('c_c'), area.c_d = 'y', area.getItem('c_d')];
    Storage.prototype.setItem = native;
    return found;
  },
};

const OBJECT = {
  'is one object': ({ area, name }) => [window[name] === area, globalThis[name] === area, self[name] === area, localStorage === sessionStorage],
  'is a Storage': ({ area }) => [area instanceof Storage, Object.getPrototypeOf(area) === Storage.prototype, Object.prototype.toString.call(area), typeof area, area.constructor === Storage, Storage.prototype.isPrototypeOf(area)],
  'methods are the prototype’s': ({ area }) => ['getItem', 'setItem', 'removeItem', 'clear', 'key'].map((method) => [area[method] === area[method], area[method] === Storage.prototype[method], Object.hasOwn(area, method)]),
  'the window’s property can’t be written': ({ area, name, attempt }) => [attempt(() => { window[name] = 5; }), window[name] === area, Object.hasOwn(window, name)],
  'as the key of a WeakMap': ({ area, name }) => new WeakMap([[area, 'found']]).get(window[name]),
  'cloning': ({ area }) => [sort(() => structuredClone(area)), sort(() => postMessage(area, '*')), sort(() => history.replaceState(area, ''))],
  'words of what can’t be done': ({ area, attempt }) => [attempt(() => structuredClone(area)), attempt(() => { area.length = 7; }), attempt(() => area.setItem(Object.create(null), '')), attempt(() => { area.c_c = Object.create(null); })],
  'over the quota by setItem': ({ area, attempt }) => { const text = 'x'.repeat(6e6); return [attempt(() => area.setItem('c_big', text)), area.getItem('c_big'), area.length]; },
  'over the quota by property': ({ area, attempt }) => { const text = 'x'.repeat(6e6); return [attempt(() => { area.c_big = text; }), area.c_big, area.length]; },
  'over the quota by defineProperty': ({ area, attempt }) => { const text = 'x'.repeat(6e6); return [attempt(() => Object.defineProperty(area, 'c_big', { value: text, configurable: true })), area.c_big, area.length]; },
  'over the quota over what is there': ({ area, attempt }) => [attempt(() => area.setItem('a', 'x'.repeat(6e6))), area.a],
  'the error of the quota': ({ area }) => { try { area.setItem('c_big', 'x'.repeat(6e6)); return 'fits'; } catch (error) { return [error instanceof DOMException, Object.getPrototypeOf(error).constructor.name, error.code, error.quota, error.requested, Object.prototype.toString.call(error)]; } },
  'filling up to the last character': ({ area }) => {
    let size = 1 << 22;
    let text = '';
    for (; size > 1 << 18; size >>= 1) try { area.setItem('c_big', text + 'x'.repeat(size)); text += 'x'.repeat(size); } catch { /* full: half as much */ }
    return [text.length, area.getItem('c_big').length, (() => { try { area.setItem('a', '22'); return 'fits'; } catch (error) { return error.name; } })(), area.a];
  },
  'of a frame': async ({ area, name, frame }) => {
    const { contentWindow } = await frame('/blank');
    const other = contentWindow[name];
    other.setItem('c_c', 'x');
    return [other === area, other === contentWindow[name], area.c_c, other.a, other instanceof contentWindow.Storage, other instanceof Storage, Storage.prototype.getItem.call(other, 'a'), contentWindow.Storage.prototype.getItem.call(area, 'b'), Object.keys(other)];
  },
  'of a frame, by the getter of this window': async ({ area, name, frame, attempt }) => {
    const { contentWindow } = await frame('/blank');
    const { get } = Object.getOwnPropertyDescriptor(window, name);
    return [attempt(() => get.call(contentWindow) === contentWindow[name]), attempt(() => get.call(window) === area), attempt(() => get.call(undefined) === area)];
  },
  'of a frame that is gone': async ({ name, frame, attempt }) => {
    const element = await frame('/blank');
    const { contentWindow } = element;
    element.remove();
    return attempt(() => contentWindow[name]);
  },
  /* Last, for it lasts. Nothing is frozen here: that ends WebKitGTK's page. */
  'seal and preventExtensions': ({ area }) => [Object.isFrozen(area), Object.isSealed(area), sort(() => Object.seal(area) === area), sort(() => Reflect.preventExtensions(area)), sort(() => Object.preventExtensions(area) === area), Object.isExtensible(area), (area.c_c = 'x'), area.c_c, area.setItem('c_d', 'y'), Object.keys(area), delete area.c_c, area.c_c],
};

export const checks = {
  ...surface('localStorage', { self: () => window }),
  ...surface('sessionStorage', { self: () => window }),
  ...Object.assign({}, ...['getItem', 'setItem', 'removeItem', 'key', 'clear', 'length'].map((method) => surface(`Storage.prototype.${method}`, { self: () => localStorage, args: method === 'key' ? ['1'] : ['c_surface', 'x'] }))),
  ...forAreas({ ...METHODS, ...PROPERTIES, ...OBJECT }),
};
