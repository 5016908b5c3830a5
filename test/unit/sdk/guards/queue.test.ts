import * as fc from 'fast-check';
import type { Attempt } from '../../../../sdk/guards/guard';
import { createQueue } from '../../../../sdk/guards/queue';
import { ENTRY_KINDS, type Decision, type EntryKind } from '../../../../sdk/protocol';

const MINUTE = 60_000;

function setUp(answers: Record<string, Decision> = {}) {
  const ended: string[] = [];
  const told: string[] = [];
  const queue = createQueue(
    ({ name }) => answers[name] ?? 'hold',
    ({ name }, isAllowed) => told.push(`${name} ${isAllowed}`),
  );
  const add = (name: string, kind: EntryKind = 'cookie'): Attempt => {
    const attempt: Attempt = { kind, name, end: (isAllowed) => ended.push(`${name} ${isAllowed}`) };
    queue.add(attempt);
    return attempt;
  };
  return { queue, add, ended, told, answers };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('what waits is asked again in the order it came, over all kinds', () => {
  const { queue, add, ended, told, answers } = setUp();
  add('a', 'beacon');
  add('b');
  add('c', 'local-storage');
  add('d', 'beacon');
  Object.assign(answers, { a: 'allow', b: 'deny', d: 'allow' });
  queue.settle();
  expect(ended).toEqual(['a true', 'b false', 'd true']);
  expect(told).toEqual(ended);
  expect(queue.size()).toBe(1);
  answers['c'] = 'allow';
  queue.settle();
  expect(ended.at(-1)).toBe('c true');
  expect(queue.size()).toBe(0);
});

test('every attempt ends once, in order, with the answer of its name', () => {
  const decisions = fc.constantFrom<Decision>('allow', 'deny', 'hold');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...ENTRY_KINDS)), { maxLength: 30 }), fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), decisions), { maxLength: 4 }), (attempts, rounds) => {
      const { queue, add, ended, answers } = setUp();
      attempts.forEach(([name, kind]) => add(name, kind));
      let waiting = attempts.map(([name]) => name);
      const expected: string[] = [];
      for (const round of rounds) {
        for (const name of ['a', 'b', 'c']) answers[name] = round[name] ?? 'hold';
        queue.settle();
        expected.push(...waiting.filter((name) => answers[name] !== 'hold').map((name) => `${name} ${answers[name] === 'allow'}`));
        waiting = waiting.filter((name) => answers[name] === 'hold');
      }
      expect(ended).toEqual(expected);
      expect(queue.size()).toBe(waiting.length);
    }),
  );
});

test('a write that the platform refuses keeps nothing behind it from going on', () => {
  const { queue, add, ended, told, answers } = setUp({ full: 'allow', after: 'allow' });
  queue.add({
    kind: 'local-storage',
    name: 'full',
    end() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  add('after');
  expect(() => queue.settle()).not.toThrow();
  expect([ended, told, Object.keys(answers).length]).toEqual([['after true'], ['full true', 'after true'], 2]);
});

test('a request waits five minutes and is then given up, a write waits on', () => {
  const { add, ended, told, queue } = setUp();
  add('request', 'beacon');
  add('write');
  jest.advanceTimersByTime(5 * MINUTE - 1);
  expect(ended).toEqual([]);
  jest.advanceTimersByTime(1);
  expect([ended, told]).toEqual([['request false'], ['request false']]);
  jest.advanceTimersByTime(60 * MINUTE);
  expect(queue.size()).toBe(1);
});

test('a request that went through is not given up later', () => {
  const { add, ended, queue } = setUp({ request: 'allow' });
  add('request', 'beacon');
  queue.settle();
  jest.advanceTimersByTime(6 * MINUTE);
  expect(ended).toEqual(['request true']);
});

test('of more than two hundred requests the oldest is given up; writes don’t count', () => {
  const { add, ended, queue } = setUp();
  add('write');
  for (let index = 0; index < 200; index++) add(`r${index}`, 'beacon');
  for (let index = 0; index < 300; index++) add(`w${index}`);
  expect(ended).toEqual([]);
  add('r200', 'beacon');
  add('r201', 'beacon');
  expect(ended).toEqual(['r0 false', 'r1 false']);
  expect(queue.size()).toBe(501);
});

test('what a replay itself adds waits for its own turn and keeps the order', () => {
  const { queue, add, ended, answers } = setUp({ first: 'allow', second: 'allow' });
  queue.add({ kind: 'cookie', name: 'first', end: () => (ended.push('first true'), add('later')) });
  add('second');
  queue.settle();
  expect(ended).toEqual(['first true', 'second true']);
  answers['later'] = 'allow';
  queue.settle();
  expect(ended.at(-1)).toBe('later true');
});
