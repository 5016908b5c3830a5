/** One thing that page script does with a storage area that holds `a` and `b`. */
export type Operation = (area: Storage & Record<PropertyKey, unknown>) => unknown;

const SIGN = Symbol('sign');
const call = (method: unknown, area: unknown, ...args: unknown[]): unknown => Reflect.apply(method as () => unknown, area, args);

export const OPERATIONS: Record<string, Operation> = {
  'getItem': (area) => [area.getItem('a'), area.getItem('none'), area.getItem('')],
  'setItem': (area) => [area.setItem('c', '3'), area.getItem('c'), area['c'], area.length],
  'setItem over what is there': (area) => [area.setItem('a', 'new'), area.length],
  'setItem with an empty name': (area) => [area.setItem('', 'x'), area.getItem(''), ''  in area, Object.keys(area)],
  'removeItem': (area) => [area.removeItem('a'), area.getItem('a'), area.removeItem('none')],
  'clear': (area) => [area.clear(), area.length, Object.keys(area)],
  'key': (area) => [area.key(0), area.key(1), area.key(2), area.key(-1), area.key(1.9), area.key('1' as never), area.key(NaN), area.key(2 ** 32)],
  'length': (area) => [area.length, typeof area.length],
  'property read': (area) => [area['a'], area['none'], area[0]],
  'property write': (area) => [(area['c'] = 'x'), area['c'], area.getItem('c')],
  'property write of a number': (area) => [(area['c'] = 5), area['c'], (area[7] = true), area.getItem('7')],
  'property write of null, undefined, an object': (area) => [((area['n'] = null), (area['u'] = undefined), (area['o'] = {})), area['n'], area['u'], area['o']],
  'assign': (area) => [Object.assign(area, { x: 1, y: 2 }) === area, area['x'], area['y']],
  'delete': (area) => [delete area['a'], area['a'], delete area['none'], area.length],
  'Reflect.deleteProperty': (area) => [Reflect.deleteProperty(area, 'a'), Reflect.deleteProperty(area, 'none')],
  'in': (area) => ['a' in area, 'none' in area, 'getItem' in area, 'length' in area, 'toString' in area],
  'hasOwnProperty': (area: object) => [Object.hasOwn(area, 'a'), Object.hasOwn(area, 'none'), Object.hasOwn(area, 'getItem'), area.hasOwnProperty('b')],
  'Object.keys': (area) => Object.keys(area),
  'Object.entries': (area) => Object.entries(area),
  'Object.getOwnPropertyNames': (area) => Object.getOwnPropertyNames(area),
  'Reflect.ownKeys': (area) => Reflect.ownKeys(area).filter((key) => typeof key === 'string'), // jsdom keeps a symbol of its own there
  'for-in': (area) => {
    const names: string[] = [];
    for (const name in area) names.push(name);
    return names;
  },
  'spread': (area) => ({ ...area }),
  'JSON.stringify': (area) => JSON.stringify(area),
  'a symbol': (area) => [(area[SIGN] = 1), area[SIGN], SIGN in area, Object.keys(area), delete area[SIGN], area[SIGN], SIGN in area],
  'well-known symbols': (area) => [area[Symbol.toStringTag], Object.prototype.toLocaleString.call(area), Object.prototype.toString.call(area), area[Symbol.iterator]],
  'a symbol for a name': (area) => area.setItem(SIGN as never, 'x'),
  'a symbol for a value': (area) => area.setItem('c', SIGN as never),
  'a symbol as a property’s value': (area) => (area['c'] = SIGN),
  'defineProperty with a value': (area) => [Object.defineProperty(area, 'c', { value: 'x', configurable: true, enumerable: true, writable: true }) === area, area['c']],
  'defineProperty without attributes': (area) => [Object.defineProperty(area, 'c', { value: 5 }) === area, area['c']],
  'defineProperty with a getter': (area) => Object.defineProperty(area, 'c', { get: () => 'x', configurable: true }),
  'getOwnPropertyDescriptor': (area) => [Object.getOwnPropertyDescriptor(area, 'a'), Object.getOwnPropertyDescriptor(area, 'none'), Object.getOwnPropertyDescriptor(area, 'getItem')],
  'setItem through the prototype': (area) => [call(Storage.prototype.setItem, area, 'c', '3'), call(Storage.prototype.getItem, area, 'c')],
  'removeItem and key through the prototype': (area) => [call(Storage.prototype.removeItem, area, 'a'), call(Storage.prototype.key, area, 0), call(Storage.prototype.clear, area)],
  'a method of something else': () => call(Storage.prototype.getItem, {}, 'a'),
  'values that are no text': (area) => [area.setItem('n', null as never), area.setItem('u', undefined as never), area.setItem('o', {} as never), area.setItem(1 as never, [1, 2] as never), ['n', 'u', 'o', '1'].map((name) => area.getItem(name))],
  'a name that is no text': (area) => [area.setItem(null as never, 'x'), area.getItem('null'), area.getItem(null as never), area.removeItem(null as never), area.length],
  'setItem without value': (area) => call(area.setItem, area, 'c'),
  'setItem without anything': (area) => call(area.setItem, area),
  'getItem without name': (area) => call(area.getItem, area),
  'removeItem without name': (area) => call(area.removeItem, area),
  'key without index': (area) => call(area.key, area),
  'more arguments than there are': (area) => [call(area.setItem, area, 'c', '3', '4'), call(area.getItem, area, 'c', 'x'), call(area.clear, area, 'a'), area.length],
  'a value whose conversion throws': (area) => area.setItem('c', { toString: () => { throw new RangeError('no text'); } } as never),
  'names, lengths and order of conversion': (area) => {
    const order: string[] = [];
    const said = (text: string) => ({ toString: () => (order.push(text), text) }) as never;
    area.setItem(said('name'), said('value'));
    return [order, area.setItem.name, area.setItem.length, area.key.length, area.clear.length];
  },
  'an item named as a method': (area) => [area.setItem('getItem', 'x'), typeof area.getItem, area.getItem('getItem'), 'getItem' in area, area.removeItem('getItem')], // whether it is listed, engines differ
  'identity of methods': (area) => [area.setItem === area.setItem, area.setItem === Storage.prototype.setItem, area instanceof Storage, Object.getPrototypeOf(area) === Storage.prototype],
};
