import * as fc from 'fast-check';
import { boundRequests } from '../../../../sdk/deciding/bound';
import { setUpWaiting } from './waiting';

const LIMITS = { requests: 3, bytes: 100, seconds: 300 };

test('of too many requests the oldest are given up; writes don’t count', () => {
  const { guarding, add, ended } = setUpWaiting();
  add('write');
  for (const name of ['r1', 'r2', 'r3', 'r4', 'r5']) add(name, 'beacon');
  boundRequests(guarding, LIMITS);
  expect(ended).toEqual(['r1 false', 'r2 false']);
  expect([...guarding.waiting].map(({ name }) => name)).toEqual(['write', 'r3', 'r4', 'r5']);
});

test('of too many bytes too', () => {
  const { guarding, add, ended } = setUpWaiting();
  add('big', 'beacon', { size: 90 });
  add('small', 'beacon', { size: 20 });
  boundRequests(guarding, LIMITS);
  expect(ended).toEqual(['big false']);
});

test('what has waited too long is given up, what has not waits on', () => {
  const { guarding, add, ended } = setUpWaiting();
  add('old', 'beacon', { time: Date.now() - 300_000 });
  add('young', 'beacon', { time: Date.now() - 299_000 });
  add('write', 'cookie', { time: 0 });
  boundRequests(guarding, LIMITS);
  expect(ended).toEqual(['old false']);
});

test('afterwards every limit is kept, and only oldest requests were given up', () => {
  const attempts = fc.array(fc.record({ kind: fc.constantFrom('beacon' as const, 'cookie' as const), size: fc.nat(60) }), { maxLength: 12 });
  fc.assert(
    fc.property(attempts, (list) => {
      const { guarding, add, ended } = setUpWaiting();
      list.forEach(({ kind, size }, index) => add(String(index), kind, { size }));
      boundRequests(guarding, LIMITS);
      const left = [...guarding.waiting].filter(({ kind }) => kind === 'beacon');
      expect(left.length).toBeLessThanOrEqual(LIMITS.requests);
      expect(left.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(LIMITS.bytes);
      const requests = list.flatMap(({ kind }, index) => (kind === 'beacon' ? [String(index)] : []));
      expect(ended).toEqual(requests.slice(0, requests.length - left.length).map((name) => `${name} false`));
    }),
  );
});
