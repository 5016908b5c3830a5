import { SETTINGS, UNDO_MINUTES } from '../../../../extension/settings/settings';
import { fake, fakeBrowser } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

beforeEach(fake.reset);

test('a setting that no one set has its default', async () => {
  expect([await SETTINGS.undoMinutes.get(), await SETTINGS.standingRefusals.get()]).toEqual([UNDO_MINUTES.usual, []]);
});

test('a setting keeps what it was set to, where it belongs', async () => {
  const refusal = { site: 'x.test', scope: 'always', tabId: null, since: 1, keepSignIn: false, isPrivate: false } as const;
  await SETTINGS.standingRefusals.set([refusal]);
  expect(await SETTINGS.standingRefusals.get()).toEqual([refusal]);
  expect(fake.local()).toHaveProperty('refusals');
  expect(fake.session()).toEqual({});
});

test.each([['60'], [Number.NaN], [1.5], [null], [{}]])('minutes that are none (%p) count as the default', async (stored) => {
  await fakeBrowser.storage.local.set({ 'undo-minutes': stored });
  expect(await SETTINGS.undoMinutes.get()).toBe(UNDO_MINUTES.usual);
});

test('minutes stay within bounds', async () => {
  await SETTINGS.undoMinutes.set(0);
  expect(await SETTINGS.undoMinutes.get()).toBe(UNDO_MINUTES.least);
  await SETTINGS.undoMinutes.set(1e9);
  expect(await SETTINGS.undoMinutes.get()).toBe(UNDO_MINUTES.most);
});

test('refusals that can not be read are dropped, the others kept', async () => {
  const good = { site: 'x.test', scope: 'tab', tabId: 3, since: 1, keepSignIn: true, isPrivate: false };
  await fakeBrowser.storage.session.set({ 'tab-refusals': [good, { ...good, scope: 'sometimes' }, { site: 'y.test' }, null, 'x'] });
  expect(await SETTINGS.tabRefusals.get()).toEqual([good]);
});
