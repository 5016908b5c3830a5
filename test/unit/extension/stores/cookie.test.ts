import fc from 'fast-check';
import { cookieStore } from '../../../../extension/stores/cookie';
import type { Place } from '../../../../extension/stores/store';
import { fake } from '../fake-browser';
import type { CookieSketch } from '../fake-cookies';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const place = (more: Partial<Place> = {}): Place => ({
  tabId: 1, url: 'https://www.x.test/', site: 'x.test', storeId: '0', frames: Promise.resolve([]), held: () => Promise.resolve([]), ...more,
});
const frame = (origin: string) => ({ frameId: 1, origin, ancestors: [], hosts: [], local: [], session: [], partition: 'https://x.test' });
const names = async (where = place()): Promise<string[]> => (await cookieStore.list(where)).map(({ name }) => name);
const under = (topLevelSite: string) => ({ partitionKey: { topLevelSite, hasCrossSiteAncestor: true } });

beforeEach(fake.reset);

describe('lists', () => {
  test('the site\'s own on all its hosts and paths, wherever they are partitioned', async () => {
    fake.cookies.fill(
      { name: 'host', domain: 'www.x.test' }, { name: 'wide', domain: '.x.test' }, { name: 'sibling', domain: 'api.x.test', path: '/v1' },
      { name: 'embedded', domain: 'www.x.test', ...under('https://y.test') },
    );
    expect(await names()).toEqual(['host', 'wide', 'sibling', 'embedded']);
  });

  test('third parties\' that are partitioned under the site, once, and not those under another', async () => {
    fake.cookies.fill({ name: 'here', domain: 't.test', ...under('https://x.test') }, { name: 'plain', domain: 't.test', ...under('http://x.test') }, { name: 'there', domain: 't.test', ...under('https://y.test') });
    const rows = await cookieStore.list(place());
    expect(rows.map(({ name, party, partition }) => [name, party, partition])).toEqual([['here', 'third', 'https://x.test'], ['plain', 'third', 'http://x.test']]);
  });

  test('unpartitioned ones of third parties that have a frame in the tab, and of no others', async () => {
    fake.cookies.fill({ name: 'framed', domain: '.t.test' }, { name: 'stranger', domain: 'u.test' });
    expect(await names(place({ frames: Promise.resolve([frame('https://ads.t.test'), frame('null')]) }))).toEqual(['framed']);
  });

  test('no strangers\' for a bare host whose name ends theirs', async () => {
    fake.cookies.fill({ name: 'own', domain: 'localhost' }, { name: 'other', domain: 'app.localhost' });
    expect(await names(place({ site: 'localhost' }))).toEqual(['own']);
  });

  test('only those of the tab\'s own cookie store', async () => {
    fake.cookies.fill({ name: 'private', domain: 'x.test', storeId: '1' }, { name: 'open', domain: 'x.test' });
    expect(await names(place({ storeId: '1' }))).toEqual(['private']);
  });

  test('size in bytes, milliseconds, and a guess at signing in', async () => {
    fake.cookies.fill({ name: 'sid', value: '钉', domain: 'x.test', expirationDate: 2e9, session: false });
    expect(await cookieStore.list(place())).toEqual([expect.objectContaining({ size: 3 + 3, expires: 2e12, likelySignIn: true })]);
  });
});

/* Few values each, so that twins are the rule. */
const sketch: fc.Arbitrary<CookieSketch> = fc.record({
  name: fc.constantFrom('a', 'b', ''),
  value: fc.constantFrom('1', '2'),
  domain: fc.constantFrom('www.x.test', '.www.x.test', '.x.test', 'x.test'),
  path: fc.constantFrom('/', '/a', '/a/b'),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
}).chain((base) => fc.constantFrom<CookieSketch>(base, { ...base, ...under('https://x.test') }));

test('removes exactly what it is given, and restoring brings exactly that back', async () => {
  await fc.assert(fc.asyncProperty(fc.array(sketch, { maxLength: 12 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), async (jar, picks) => {
    fake.cookies.fill(...jar);
    const before = await cookieStore.list(place());
    const chosen = before.filter((_, index) => picks[index]);
    expect(await cookieStore.remove(place(), chosen)).toEqual([]);
    expect(await cookieStore.list(place())).toEqual(before.filter((row) => !chosen.includes(row)));
    expect(await cookieStore.restore(place(), (await cookieStore.snapshot(place(), chosen)).copies)).toEqual([]);
    const after = await cookieStore.list(place());
    expect(after).toHaveLength(before.length);
    expect(after).toEqual(expect.arrayContaining([...before]));
  }));
});

test('tells what the browser refuses, and does the rest', async () => {
  fake.cookies.fill({ name: 'stays', domain: 'x.test' }, { name: 'goes', domain: 'x.test' });
  fake.cookies.stubborn.add('stays');
  const rows = await cookieStore.list(place());
  expect(await cookieStore.remove(place(), rows)).toEqual([{ id: rows[0]?.id, name: 'stays', reason: 'refused-by-browser' }]);
  expect(await names()).toEqual(['stays']);
});

test('does not bring back what would have ended by now', async () => {
  fake.cookies.fill({ name: 'brief', domain: 'x.test', expirationDate: Date.now() / 1000 + 60, session: false });
  const copies = (await cookieStore.list(place())).map((row) => ({ ...row, expires: Date.now() - 1 }));
  expect(await cookieStore.restore(place(), copies)).toEqual([expect.objectContaining({ name: 'brief', reason: 'expired' })]);
});
