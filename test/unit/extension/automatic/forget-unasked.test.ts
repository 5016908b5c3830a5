import { forgetUnasked } from '../../../../extension/automatic/forget-unasked';
import { SETTINGS } from '../../../../extension/settings/settings';
import { fake } from '../fake-browser';
import { ruleOf } from './sketch-rule';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const DUE = { ruleId: 'a', site: 'x.test', storeId: '0', at: 1 };

beforeEach(async () => {
  fake.reset();
  await SETTINGS.notedClaims.set({ 'x.test': [{ kind: 'cookie', name: 'a', purpose: 'analytics' }] });
  await SETTINGS.lastVisits.set({ 'x.test': 1 });
  await SETTINGS.automaticPlan.set({ due: [DUE], started: ['a'], lastRuns: { a: 1, gone: 2 } });
  await SETTINGS.previewed.set({ a: 'as it was', gone: 'too' });
});

test('claims and visits are forgotten once no rule asks for them; a rule that is off still does', async () => {
  await forgetUnasked([ruleOf({ purposes: ['analytics'], activeSince: null }), ruleOf({ id: 'b', unvisitedDays: 3, trigger: { on: 'browser-start' }, activeSince: null })]);
  expect([await SETTINGS.notedClaims.get(), await SETTINGS.lastVisits.get()].map((of) => Object.keys(of))).toEqual([['x.test'], ['x.test']]);
  await forgetUnasked([ruleOf()]);
  expect([await SETTINGS.notedClaims.get(), await SETTINGS.lastVisits.get()]).toEqual([{}, {}]);
});

test('of a deleted rule neither the last run nor the dry run is kept; what is due stays', async () => {
  await forgetUnasked([ruleOf({ id: 'a' })]);
  expect(await SETTINGS.automaticPlan.get()).toEqual({ due: [DUE], started: ['a'], lastRuns: { a: 1 } });
  expect(await SETTINGS.previewed.get()).toEqual({ a: 'as it was' });
});
