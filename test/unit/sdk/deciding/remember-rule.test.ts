import type { Standing } from '../../../../sdk/declaration/decide';
import { rememberRule } from '../../../../sdk/deciding/remember-rule';
import { resolve } from '../../../../sdk/policy';
import type { Ruling } from '../../../../sdk/protocol';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

/** A rule in a page whose standing the test changes; `looks` counts how often it was looked at. */
function ruled(first: Partial<Standing> = {}) {
  const page = { standing: sampleStanding(first), looks: 0, isLost: false };
  const rule = rememberRule({
    async rule(acts) {
      page.looks++;
      expect(acts).toBe(false);
      if (page.isLost) throw new Error('not loaded');
      return { rule: resolve({ region: 'DE', age: 'unknown', audience: 'unknown', signals: [], purposes: [] }), granted: [], refusedBySignal: [], lapsed: [], record: null, news: [], isPending: false } satisfies Ruling;
    },
    standing: () => page.standing,
  });
  return { page, rule };
}

test('what was looked at while the question was read is not looked at again for the answer', async () => {
  const { page, rule } = ruled();
  const found = await rule();
  expect(await rule()).toBe(found);
  expect(page.looks).toBe(1);
});

test('it is looked at again once anything is known otherwise: a signal, or the site about the visitor', async () => {
  const { page, rule } = ruled();
  await rule();
  page.standing = { ...page.standing, refusedBySignal: ['advertising'] };
  await rule();
  expect(page.looks).toBe(2);
});

test('what a record is worth is looked at each time: its time goes by', async () => {
  const { page, rule } = ruled({ record: sampleRecord() });
  await rule();
  await rule();
  expect(page.looks).toBe(2);
});

test('rules that could not be loaded are asked for again', async () => {
  const { page, rule } = ruled();
  page.isLost = true;
  await expect(rule()).rejects.toThrow('not loaded');
  page.isLost = false;
  expect((await rule()).granted).toEqual([]);
});
