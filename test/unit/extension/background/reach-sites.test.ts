import { originsFor, reachSites } from '../../../../extension/background/reach-sites';
import { fake } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const SHOP = { storeId: '0', site: 'shop.example' };

beforeEach(() => {
  fake.reset();
  fake.permissions.origins.push('*://*.shop.example/*');
  fake.showTabs({ id: 5, url: 'chrome-extension://self/sites/index.html' });
  fake.cookies.fill(
    { name: 'safe', domain: '.shop.example', secure: true }, { name: 'also', domain: 'shop.example', secure: false },
    { name: 'plain', domain: 'old.shop.example', secure: false }, { name: 'guest', domain: '.ads.example', partitionKey: { topLevelSite: 'https://shop.example' } },
  );
});

test('the hosts of its cookies, its name and www: https first, http only for a host none of whose cookies needs https', async () => {
  expect(await reachSites(5, [SHOP])).toEqual([{
    ...SHOP, why: null,
    origins: ['https://shop.example', 'https://old.shop.example', 'https://www.shop.example', 'http://old.shop.example'],
  }]);
});

test('no www before a bare name or a number', () => {
  expect(originsFor('localhost', [])).toEqual(['https://localhost']);
  expect(originsFor('127.0.0.1', [])).toEqual(['https://127.0.0.1']);
});

test('only origins that access was given to', async () => {
  fake.permissions.origins.splice(0, 1, 'https://old.shop.example/*');
  expect((await reachSites(5, [SHOP]))[0]).toMatchObject({ origins: ['https://old.shop.example'], why: null });
  fake.permissions.origins.length = 0;
  expect((await reachSites(5, [SHOP]))[0]).toEqual({ ...SHOP, origins: [], why: 'no-access' });
});

test('another cookie store than the page\'s own is out of reach', async () => {
  expect(await reachSites(5, [{ storeId: '1', site: 'shop.example' }])).toEqual([{ storeId: '1', site: 'shop.example', origins: [], why: 'other-store' }]);
});

test.each([
  ['https://shop.example', ['https://shop.example', 'https://www.shop.example']],
  ['https://pay.shop.example', ['https://pay.shop.example', 'https://shop.example', 'https://www.shop.example']],
  ['http://shop.example', ['http://shop.example']],
  ['https://www.shop.example:8443', ['https://www.shop.example:8443']],
])('who types %s means %j', async (address, origins) => {
  expect(await reachSites(5, [], address)).toEqual([{ ...SHOP, origins, why: null }]);
});
