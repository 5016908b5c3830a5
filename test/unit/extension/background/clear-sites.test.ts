import 'fake-indexeddb/auto';
import { clearSites, undoSites } from '../../../../extension/background/clear-sites';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { listSites, siteItems } from '../../../../extension/background/list-sites';
import { protectItem } from '../../../../extension/background/protect';
import { addRefusal, endRefusals } from '../../../../extension/refusal/saved-refusals';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const SHOP = { storeId: '0', site: 'shop.example' };
const names = (): string[] => fake.cookies.all().map(({ name, domain, storeId, partitionKey }) => [name, domain, storeId, partitionKey?.topLevelSite].filter(Boolean).join(' ')).sort();

beforeEach(async () => {
  fake.reset();
  await forgetCopies();
  fake.showTabs({ id: 1, url: 'https://shop.example/' }, { id: 9, incognito: true });
  fake.cookies.fill(
    { name: 'own', domain: '.shop.example' }, { name: 'own', domain: 'www.shop.example', path: '/deep' },
    { name: 'abroad', domain: '.shop.example', partitionKey: { topLevelSite: 'https://news.example' } },
    { name: 'guest', domain: '.ads.example', partitionKey: { topLevelSite: 'https://shop.example' } },
    { name: 'own', domain: '.shop.example', storeId: '1' },
  );
});

test('a site is cleared of what is its own, wherever that is partitioned, and of nothing else', async () => {
  expect(await clearSites([SHOP])).toEqual({ removed: 3, failed: [], returned: [], undo: [{ ...SHOP, time: expect.any(Number) as number, expires: expect.any(Number) as number, origins: [] }] });
  expect(names()).toEqual(['guest .ads.example 0 https://shop.example', 'own .shop.example 1']);
});

test('it comes back as it was', async () => {
  const before = names();
  const { undo } = await clearSites([SHOP]);
  expect(await undoSites(undo)).toEqual({ restored: 3, failed: [] });
  expect(names()).toEqual(before);
  expect(await undoSites(undo)).toEqual({ restored: 0, failed: [] });
});

test('only the clear that is meant comes back, and nothing that is refused', async () => {
  const { undo } = await clearSites([SHOP]);
  expect(await undoSites(undo.map((one) => ({ ...one, time: one.time - 1 })))).toEqual({ restored: 0, failed: [] });
  await addRefusal({ site: SHOP.site, scope: 'always', tabId: null, since: 0, keepSignIn: false, isPrivate: false });
  expect(await undoSites(undo)).toEqual({ restored: 0, failed: [] });
  await endRefusals(() => true);
  expect(await undoSites(undo)).toEqual({ restored: 3, failed: [] });
});

test('a clear can be undone though the site was cleared again since; the row offers the latest, then the one before', async () => {
  const [one, ...others] = (await siteItems(SHOP)).map(({ id }) => new Set([id]));
  const [first] = (await clearSites([SHOP], { ids: one ?? new Set() })).undo;
  const [second] = (await clearSites([SHOP], { ids: others[0] ?? new Set() })).undo;
  expect((await listSites()).undo).toEqual([second]);
  expect(await undoSites(first ? [first] : [])).toEqual({ restored: 1, failed: [] });
  expect((await listSites()).undo).toEqual([second]);
  const [third] = (await clearSites([SHOP], { ids: one ?? new Set() })).undo;
  expect(await undoSites(third ? [third] : [])).toEqual({ restored: 1, failed: [] });
  expect(await undoSites((await listSites()).undo)).toEqual({ restored: 1, failed: [] });
  expect([names().length, (await listSites()).undo]).toEqual([5, []]);
});

test('a clear that removed nothing names no undo, not even that of the clear before', async () => {
  const [one] = (await siteItems(SHOP)).map(({ id }) => new Set([id]));
  await clearSites([SHOP], { ids: one ?? new Set() });
  for (const name of ['own', 'abroad']) fake.cookies.stubborn.add(name);
  expect(await clearSites([SHOP])).toMatchObject({ removed: 0, undo: [] });
  fake.cookies.stubborn.clear();
});

test('a site of which nothing was deleted offers no undo, and what is protected is counted', async () => {
  const items = await siteItems(SHOP);
  for (const { id } of items) await protectItem({ id: 1, incognito: false } as VisibleTab, id, true);
  expect(await clearSites([SHOP])).toEqual({ removed: 0, failed: [], returned: [], undo: [], spared: 3 });
  expect((await siteItems(SHOP)).map(({ isProtected }) => isProtected)).toEqual([true, true, true]);
});

test('a site that can not be cleared keeps no other from its turn', async () => {
  jest.spyOn(fakeBrowser.cookies, 'getAll').mockRejectedValueOnce(new Error('no such store'));
  const { removed, failed } = await clearSites([{ storeId: 'gone', site: 'other.example' }, SHOP]);
  expect([removed, failed]).toEqual([3, [{ id: 'other.example', name: 'other.example', reason: 'refused-by-browser' }]]);
});

test('of a site only the items that are named', async () => {
  const [first] = await siteItems(SHOP);
  expect(await clearSites([SHOP], { ids: new Set([first?.id ?? '']) })).toMatchObject({ removed: 1 });
  expect(names()).toHaveLength(4);
});

test('copies of a private window stay in memory', async () => {
  await clearSites([{ storeId: '1', site: 'shop.example' }]);
  expect(Object.keys(fake.session()).some((key) => key.startsWith('private-undo:'))).toBe(true);
  expect(names()).toHaveLength(4);
});

test('what the browser keeps is told', async () => {
  fake.cookies.stubborn.add('abroad');
  const { removed, failed } = await clearSites([SHOP]);
  expect([removed, failed.map(({ name, reason }) => [name, reason])]).toEqual([2, [['abroad', 'refused-by-browser']]]);
});

test('a cookie kept under another site is a third party\'s there', async () => {
  expect((await siteItems(SHOP)).map(({ name, party }) => [name, party]).sort()).toEqual([['abroad', 'third'], ['own', 'first'], ['own', 'first']]);
});

test('access to some sites is not access to all', async () => {
  fake.permissions.origins.push('*://*.shop.example/*');
  expect(await listSites()).toMatchObject({ allSites: false, granted: ['*://*.shop.example/*'], stores: ['0', '1'] });
  fake.permissions.origins.push('*://*/*');
  expect((await listSites()).allSites).toBe(true);
});
