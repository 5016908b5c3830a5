import { gpc } from '../../../../sdk/signals/gpc';

const send = (value: unknown) => Object.defineProperty(navigator, 'globalPrivacyControl', { value, configurable: true });

test.each([
  [true, ['advertising']],
  [false, []],
  [undefined, []],
  ['1', []],
  [1, []],
])('a browser that says %p refuses %j', (value, expected) => {
  send(value);
  expect(gpc.refuses()).toEqual(expected);
});

test('it is asked anew each time', () => {
  send(false);
  expect(gpc.refuses()).toEqual([]);
  send(true);
  expect(gpc.refuses()).toEqual(['advertising']);
});
