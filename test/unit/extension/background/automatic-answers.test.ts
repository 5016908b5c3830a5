import 'fake-indexeddb/auto';
import { AUTOMATIC_ANSWERS } from '../../../../extension/background/automatic-answers';
import type { RuleDraft } from '../../../../extension/messaging/automatic';
import { SETTINGS } from '../../../../extension/settings/settings';
import { fake } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const names = (): string[] => fake.cookies.all().map(({ domain, name }) => `${domain} ${name}`).sort();

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000, doNotFake: ['setImmediate', 'setTimeout', 'queueMicrotask', 'nextTick'] });
  fake.reset();
  fake.cookies.fill({ name: 'c', domain: '.x.test' }, { name: 'session_id', domain: 'www.x.test' }, { name: 'c', domain: '.y.test' }, { name: 'p', domain: '.x.test', storeId: '1' });
});
afterEach(() => jest.useRealTimers());

const draft: RuleDraft = { name: 'New', match: 'only', sites: ['x.test'], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: false, trigger: { on: 'browser-start' } };

test('is off until its dry run was shown as it stands; the dry run deletes nothing', async () => {
  const { id } = await AUTOMATIC_ANSWERS['automatic.save']({ id: null, draft });
  const rule = { id: id ?? '' };
  await expect(AUTOMATIC_ANSWERS['automatic.switch']({ ...rule, isOn: true })).rejects.toThrow('dry run');
  expect(await AUTOMATIC_ANSWERS['automatic.preview'](rule)).toMatchObject({ sites: 1, items: 2, lines: [{ site: 'x.test', names: ['c', 'session_id'], cookiesOnly: true }] });
  expect(names()).toHaveLength(4);
  await AUTOMATIC_ANSWERS['automatic.save']({ id, draft: { ...draft, sites: ['y.test'] } });
  await expect(AUTOMATIC_ANSWERS['automatic.switch']({ ...rule, isOn: true })).rejects.toThrow('dry run');
  await AUTOMATIC_ANSWERS['automatic.preview'](rule);
  await AUTOMATIC_ANSWERS['automatic.switch']({ ...rule, isOn: true });
  expect((await SETTINGS.automaticRules.get()).rules).toEqual([{ ...draft, sites: ['y.test'], ...rule, activeSince: 1_000_000 }]);
  expect(Object.keys(fake.local()['automatic-rules'] as object)).toEqual(['rules']);
  expect(await AUTOMATIC_ANSWERS['automatic.delete'](rule)).toEqual({ deleted: true });
});

test('the store of private windows can not be named', async () => {
  expect(await AUTOMATIC_ANSWERS['automatic.save']({ id: null, draft: { ...draft, storeId: '1' } })).toEqual({ id: null, problems: { storeId: 'private-store' } });
  expect((await SETTINGS.automaticRules.get()).rules).toEqual([]);
});

test('with the last rule goes what was noted for it', async () => {
  const { id } = await AUTOMATIC_ANSWERS['automatic.save']({ id: null, draft: { ...draft, purposes: ['analytics'] } });
  await AUTOMATIC_ANSWERS['automatic.preview']({ id: id ?? '' });
  await SETTINGS.notedClaims.set({ 'x.test': [{ kind: 'cookie', name: 'c', purpose: 'analytics' }] });
  await SETTINGS.automaticPlan.set({ due: [], started: [], lastRuns: { [id ?? '']: 5 } });
  await AUTOMATIC_ANSWERS['automatic.delete']({ id: id ?? '' });
  expect([await SETTINGS.notedClaims.get(), (await SETTINGS.automaticPlan.get()).lastRuns, await SETTINGS.previewed.get()]).toEqual([{}, {}, {}]);
});

test('tells what is wrong and stores nothing then', async () => {
  expect(await AUTOMATIC_ANSWERS['automatic.save']({ id: null, draft: { ...draft, name: '', sites: ['mail.x.test'] } })).toEqual({ id: null, problems: { name: 'no-name', sites: 'host-not-site' } });
  expect((await SETTINGS.automaticRules.get()).rules).toEqual([]);
});
