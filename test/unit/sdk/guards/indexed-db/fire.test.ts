import { copyOf, fire, fireAlong } from '../../../../../sdk/guards/indexed-db/fire';
import { startPlatform } from './platform';

startPlatform();

/* jsdom prints what a listener throws, as browsers do. */
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

const makePath = (log: string[], act: (event: Event, name: string) => void = () => undefined): EventTarget[] =>
  ['request', 'transaction', 'db'].map((name) => {
    const target = new EventTarget();
    for (const nth of [1, 2]) {
      target.addEventListener('error', (event) => {
        log.push(`${name} ${nth} ${event.target === path[0]} ${event.currentTarget === target}`);
        act(event, `${name} ${nth}`);
      });
    }
    return target;
  });

let path: EventTarget[] = [];
const make = (log: string[], act?: (event: Event, name: string) => void): EventTarget[] => (path = makePath(log, act));

test('an event goes along its path, with the first as its target', () => {
  const log: string[] = [];
  expect(fireAlong(make(log), new Event('error'))).toBe(false);
  expect(log).toEqual(['request', 'transaction', 'db'].flatMap((name) => [`${name} 1 true true`, `${name} 2 true true`]));
});

test.each([
  ['stopPropagation', ['request 1', 'request 2', 'transaction 1', 'transaction 2']],
  ['stopImmediatePropagation', ['request 1', 'request 2', 'transaction 1']],
] as const)('%s ends it there', (method, expected) => {
  const log: string[] = [];
  fireAlong(make(log, (event, name) => name === 'transaction 1' && event[method]()), new Event('error'));
  expect(log.map((line) => line.split(' ', 2).join(' '))).toEqual(expected);
});

test('tells whether a listener threw, which the window hears; another’s error is none', () => {
  const target = document.createElement('i'); // jsdom tells the window of elements only
  const heard = jest.fn();
  window.addEventListener('error', heard);
  target.addEventListener('quiet', () => document.body.dispatchEvent(new Event('error')));
  target.addEventListener('loud', () => {
    throw new Error('of the page');
  });
  expect([fire(target, new Event('quiet')), fire(target, new Event('loud')), fire(target, new Event('quiet'))]).toEqual([false, true, false]);
  expect(heard).toHaveBeenCalledTimes(1);
  window.removeEventListener('error', heard);
});

test('a copy is of the same sort', () => {
  expect(copyOf(new Event('error', { bubbles: true, cancelable: true }))).toMatchObject({ type: 'error', bubbles: true, cancelable: true });
  const copy = copyOf(new IDBVersionChangeEvent('blocked', { oldVersion: 1, newVersion: null }));
  expect([copy instanceof IDBVersionChangeEvent, copy]).toMatchObject([true, { type: 'blocked', oldVersion: 1, newVersion: null }]);
});
