import { eventHandler } from '../../../../../sdk/guards/indexed-db/event-handler';

interface Target extends EventTarget {
  onsuccess: unknown;
}

function makeTarget(): Target {
  return Object.defineProperty(new EventTarget(), 'onsuccess', eventHandler('onsuccess')) as Target;
}

test('is null until it is set, and takes functions alone', () => {
  const target = makeTarget();
  const handler = (): void => undefined;
  const read: unknown[] = [target.onsuccess];
  for (const value of [handler, 'text', null]) {
    target.onsuccess = value;
    read.push(target.onsuccess);
  }
  expect(read).toEqual([null, handler, null, null]);
});

test('is called where it stood when it was first set, with the target as this; what replaces it takes its place', () => {
  const target = makeTarget();
  const log: string[] = [];
  target.onsuccess = null;
  target.addEventListener('success', () => log.push('before'));
  target.onsuccess = () => log.push('never');
  target.addEventListener('success', () => log.push('after'));
  target.onsuccess = function (this: unknown, event: Event) {
    log.push(`handler ${this === target} ${event.type}`);
  };
  target.dispatchEvent(new Event('success'));
  expect(log).toEqual(['before', 'handler true success', 'after']);
});

test('each target has its own', () => {
  const [one, other] = [makeTarget(), makeTarget()];
  const heard = jest.fn();
  one.onsuccess = heard;
  other.dispatchEvent(new Event('success'));
  expect(heard).not.toHaveBeenCalled();
});
