import * as fc from 'fast-check';
import { settle } from '../../../../sdk/deciding/settle';
import { ENTRY_KINDS, type Decision } from '../../../../sdk/protocol';
import { setUpWaiting } from './waiting';

test('what waits is asked again in the order it came, over all kinds', async () => {
  const { guarding, add, ended, told, answers } = setUpWaiting();
  add('a', 'beacon');
  add('b');
  add('c', 'local-storage');
  add('d', 'beacon');
  Object.assign(answers, { a: 'allow', b: 'deny', d: 'allow' });
  await settle(guarding);
  expect(ended).toEqual(['a true', 'b false', 'd true']);
  expect(told).toEqual(ended);
  expect(guarding.waiting.size).toBe(1);
  answers['c'] = 'allow';
  await settle(guarding);
  expect(ended.at(-1)).toBe('c true');
  expect(guarding.waiting.size).toBe(0);
});

test('every attempt ends once, in order, with the answer of its name', async () => {
  const decisions = fc.constantFrom<Decision>('allow', 'deny', 'hold');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...ENTRY_KINDS)), { maxLength: 30 }), fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), decisions), { maxLength: 4 }), async (attempts, rounds) => {
      const { guarding, add, ended, answers } = setUpWaiting();
      attempts.forEach(([name, kind]) => add(name, kind));
      let waiting = attempts.map(([name]) => name);
      const expected: string[] = [];
      for (const round of rounds) {
        for (const name of ['a', 'b', 'c']) answers[name] = round[name] ?? 'hold';
        await settle(guarding);
        expected.push(...waiting.filter((name) => answers[name] !== 'hold').map((name) => `${name} ${answers[name] === 'allow'}`));
        waiting = waiting.filter((name) => answers[name] === 'hold');
      }
      expect(ended).toEqual(expected);
      expect(guarding.waiting.size).toBe(waiting.length);
    }),
  );
});

test('a write that the platform refuses is told as dropped, and keeps nothing behind it from going on', async () => {
  const { guarding, add, ended, told } = setUpWaiting({ full: 'allow', after: 'allow' });
  add('full', 'local-storage', {
    end() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  add('after');
  await settle(guarding);
  expect([ended, told]).toEqual([['after true'], ['full false', 'after true']]);
});

test('a long replay gives the page its turn, and keeps the order with what comes meanwhile', async () => {
  const { guarding, add, ended } = setUpWaiting({ slow: 'allow', next: 'allow', late: 'allow' });
  const block = (): void => {
    for (const started = performance.now(); performance.now() - started < 20; );
    ended.push('slow true');
  };
  add('slow', 'cookie', { end: block });
  add('slow', 'cookie', { end: block });
  add('next');
  let turns = 0;
  setTimeout(() => {
    turns++;
    add('late');
  });
  await settle(guarding);
  expect([turns, ended]).toEqual([1, ['slow true', 'slow true', 'next true', 'late true']]);
});

test('what a replay itself adds takes its turn after what was there', async () => {
  const { guarding, add, ended } = setUpWaiting({ first: 'allow', second: 'allow', later: 'allow' });
  add('first', 'cookie', { end: () => (ended.push('first true'), add('later')) });
  add('second');
  await settle(guarding);
  expect(ended).toEqual(['first true', 'second true', 'later true']);
});
