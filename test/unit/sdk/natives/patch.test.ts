import { patch } from '../../../../sdk/natives/patch';

test('a method keeps its name, its length, its enumerability and that it is no constructor', () => {
  const owner = { add(a: number, b: number) { return a + b; } };
  Object.defineProperty(owner, 'add', { enumerable: false });
  patch(owner, 'add', { apply: (native, self, args) => Number(Reflect.apply(native, self, args)) * 10 });
  expect(owner.add(1, 2)).toBe(30);
  expect([owner.add.name, owner.add.length, Object.keys(owner), 'prototype' in owner.add]).toEqual(['add', 2, [], false]);
  expect(() => new (owner.add as unknown as { new (): object })()).toThrow(TypeError);
});

test('a getter is replaced and its setter stays', () => {
  let value = 1;
  const owner = Object.defineProperty({} as { size: number }, 'size', { get: () => value, set: (next: number) => (value = next), configurable: true });
  patch(owner, 'size', { part: 'get', apply: (native) => Number(native()) + 100 });
  owner.size = 5;
  expect(owner.size).toBe(105);
});

test('a constructor makes what the stand-in makes, for subclasses too', () => {
  class Socket { constructor(readonly url: string) {} }
  const owner = { Socket };
  patch(owner, 'Socket', { construct: (native, [url]: string[], self) => Reflect.construct<[string], object>(native, [`${url}?`], self) });
  class Own extends owner.Socket {}
  expect([new owner.Socket('a').url, new Own('b').url, new Own('b') instanceof Socket]).toEqual(['a?', 'b?', true]);
});

test('what is not there is not made up, and what can’t be replaced stays', () => {
  const apply = jest.fn();
  const owner = Object.defineProperty({}, 'fixed', { value: () => 'native' });
  patch(owner, 'missing', { apply });
  patch(owner, 'fixed', { apply });
  patch(undefined, 'anything', { apply });
  expect((owner as { fixed(): string }).fixed()).toBe('native');
  expect(apply).not.toHaveBeenCalled();
  expect('missing' in owner).toBe(false);
});
