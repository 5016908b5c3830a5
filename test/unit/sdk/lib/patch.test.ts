import { patch, patchMethod } from '../../../../sdk/lib/patch';

test('a method keeps its name, its length and its enumerability', () => {
  const owner = { add: (a: number, b: number) => a + b };
  Object.defineProperty(owner, 'add', { enumerable: false });
  patchMethod(owner, 'add', (native) => (...args) => Number(native(...args)) * 10);
  expect(owner.add(1, 2)).toBe(30);
  expect([owner.add.name, owner.add.length, Object.keys(owner)]).toEqual(['add', 2, []]);
});

test('a getter is replaced and its setter stays', () => {
  let value = 1;
  const owner = Object.defineProperty({} as { size: number }, 'size', { get: () => value, set: (next: number) => (value = next), configurable: true });
  patch(owner, 'size', ({ get }) => ({ get: () => Number((get as () => number)()) + 100 }));
  owner.size = 5;
  expect(owner.size).toBe(105);
});

test('what is not there is not made up, and what can’t be replaced stays', () => {
  const change = jest.fn(() => ({ value: 'patched' }));
  const owner = Object.defineProperty({}, 'fixed', { value: 'native' });
  patch(owner, 'missing', change);
  patch(owner, 'fixed', change);
  expect(change).not.toHaveBeenCalled();
  expect(owner).toHaveProperty('fixed', 'native');
  expect('missing' in owner).toBe(false);
});
