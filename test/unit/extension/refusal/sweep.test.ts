import { addRefusal, forgetKnownRefusals } from '../../../../extension/refusal/saved-refusals';
import { sweepCookie, sweepTab } from '../../../../extension/refusal/sweep';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { cookieOf, type CookieSketch } from '../fake-cookies';
import { frameOf } from '../fake-frames';
import { refusalOf, tabRefusal } from './sketch-refusal';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

beforeEach(() => {
  fake.reset();
  forgetKnownRefusals();
});

/** What is left of these after each was reported as just set. */
async function leftOf(...sketches: CookieSketch[]): Promise<string[]> {
  fake.cookies.fill(...sketches);
  for (const sketch of sketches) await sweepCookie({ cookie: cookieOf(sketch), removed: false, cause: 'explicit' });
  return fake.cookies.all().map(({ name }) => name);
}

const under = (topLevelSite: string) => ({ partitionKey: { topLevelSite, hasCrossSiteAncestor: true } });

test('cookies of a refused site go, on every host and in its partitions; others stay', async () => {
  await addRefusal(refusalOf());
  expect(await leftOf(
    { name: 'own', domain: '.x.test' }, { name: 'sub', domain: 'api.x.test' }, { name: 'third', domain: 't.test', ...under('https://x.test') },
    { name: 'elsewhere', domain: 't.test', ...under('https://y.test') }, { name: 'other', domain: 'notx.test' },
  )).toEqual(['elsewhere', 'other']);
});

test('sign-ins are spared where asked to', async () => {
  await addRefusal(refusalOf({ keepSignIn: true }));
  expect(await leftOf({ name: 'sid', domain: 'x.test' }, { name: 'ad', domain: 'x.test' })).toEqual(['sid']);
});

test('a refusal of a private window leaves cookies of the others alone', async () => {
  await addRefusal(tabRefusal(9, { isPrivate: true }));
  expect(await leftOf({ name: 'open', domain: 'x.test' }, { name: 'private', domain: 'x.test', storeId: '1' })).toEqual(['open']);
});

test('a cookie that was removed is no reason to write', async () => {
  await addRefusal(refusalOf());
  fake.cookies.fill({ name: 'kept', domain: 'x.test' });
  await sweepCookie({ cookie: cookieOf({ name: 'kept', domain: 'x.test' }), removed: true, cause: 'explicit' });
  expect(fake.cookies.all()).toHaveLength(1);
});

test('a page that has loaded is emptied where its site is refused, and only there', async () => {
  await addRefusal(refusalOf());
  const frames = [frameOf({ origin: 'https://www.x.test', localStorage: { a: '1' }, sessionStorage: { b: '2' } }), frameOf({ frameId: 2, origin: 'https://t.test', ancestors: ['https://www.x.test'], localStorage: { c: '3' } })];
  const others = [frameOf({ origin: 'https://y.test', localStorage: { d: '4' } })];
  fake.showTabs({ id: 1, frames }, { id: 2, frames: others });
  fake.cookies.fill({ name: 'late', domain: 'x.test' });
  await sweepTab({ id: 1, url: 'https://www.x.test/', incognito: false } as VisibleTab);
  await sweepTab({ id: 2, url: 'https://y.test/', incognito: false } as VisibleTab);
  expect(frames.map(({ localStorage, sessionStorage }) => ({ ...localStorage, ...sessionStorage }))).toEqual([{}, {}]);
  expect(fake.cookies.all()).toEqual([]);
  expect(others[0]?.localStorage).toEqual({ d: '4' });
});
