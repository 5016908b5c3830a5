import { endFraming, FIRST_FRAMING_RULE, framingRules, startFraming } from '../../../../extension/platform/framing';
import { enforceHeaderRules } from '../../../../extension/refusal/header-rules';
import { fake } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const TAB = 2_048_718_748; // Chromium's are as large as that

beforeEach(() => fake.reset());

test('the rules are about frames of this tab\'s own page alone, and about what such a frame loads', () => {
  const [shown, blocked] = framingRules(TAB);
  expect(shown?.condition).toEqual({ tabIds: [TAB], initiatorDomains: ['self'], resourceTypes: ['sub_frame'] });
  expect(blocked?.action).toEqual({ type: 'block' });
  expect(blocked?.condition).toMatchObject({ tabIds: [TAB], excludedInitiatorDomains: ['self'] });
  expect(blocked?.condition.resourceTypes).not.toContain('main_frame');
});

test('the request carries no cookie, and the answer may not forbid the frame, store, or lead elsewhere', () => {
  const [{ action }] = framingRules(TAB) as [ReturnType<typeof framingRules>[number]];
  expect(action.requestHeaders).toEqual([{ header: 'cookie', operation: 'remove' }]);
  const removed = action.responseHeaders?.filter(({ operation }) => operation === 'remove').map(({ header }) => header);
  expect(removed).toEqual(expect.arrayContaining(['x-frame-options', 'content-security-policy', 'location', 'refresh', 'set-cookie']));
  expect(action.responseHeaders).toContainEqual({ header: 'content-type', operation: 'set', value: 'text/plain' });
});

test('ids of rules are what browsers take, and no two tabs share one', () => {
  const ids = [0, 1, 2, TAB, 2 ** 31 - 1].flatMap((tabId) => framingRules(tabId).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id >= FIRST_FRAMING_RULE && id < 2 ** 31)).toBe(true);
});

test('the end of it leaves nothing behind, and can be said twice', async () => {
  await startFraming(7, ['www.shop.example', 'www.shop.example', 'shop.example']);
  expect(fake.sessionRules).toHaveLength(2);
  expect([...fake.scripts.values()]).toEqual([expect.objectContaining({ matches: ['*://www.shop.example/*', '*://shop.example/*'], allFrames: true, persistAcrossSessions: false })]);
  await endFraming(7);
  await endFraming(7);
  expect([fake.sessionRules, [...fake.scripts.keys()]]).toEqual([[], []]);
});

test('one tab\'s end is not another\'s, and refusals neither take them away nor are taken away', async () => {
  const refusal = { site: 'refused.example', scope: 'tab' as const, tabId: 3, since: 0, keepSignIn: false, isPrivate: false };
  await startFraming(7, ['a.example']);
  await startFraming(8, ['b.example']);
  await enforceHeaderRules([refusal]);
  const framing = () => fake.sessionRules.filter(({ id }) => id >= FIRST_FRAMING_RULE).map(({ condition }) => condition.tabIds?.[0]);
  expect(framing()).toEqual([7, 7, 8, 8]);
  await endFraming(7);
  expect(framing()).toEqual([8, 8]);
  const refused = fake.sessionRules.filter(({ id }) => id < FIRST_FRAMING_RULE).length;
  expect(refused).toBe(2);
  await enforceHeaderRules([]);
  expect(framing()).toEqual([8, 8]);
});
