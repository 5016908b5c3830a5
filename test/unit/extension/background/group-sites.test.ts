import { groupSites } from '../../../../extension/background/group-sites';
import '../fake-browser';
import { cookieOf, type CookieSketch } from '../fake-cookies';

const group = (...sketches: CookieSketch[]) => groupSites(sketches.map(cookieOf));
const under = (topLevelSite: string) => ({ partitionKey: { topLevelSite } });

test('a site has the cookies of all its hosts, with bytes and the longest lifetime', () => {
  const [shop, ...others] = group(
    { name: 'a', value: 'é', domain: '.shop.example' },
    { name: 'bc', value: '12', domain: 'www.shop.example', expirationDate: 2_000_000_000 },
    { name: 'd', value: '', domain: 'pay.shop.example', expirationDate: 1_900_000_000 },
  );
  expect(others).toEqual([]);
  expect(shop).toMatchObject({ site: 'shop.example', count: 3, size: 3 + 4 + 1, expires: 2_000_000_000_000, first: 3, under: [], hosts: [] });
});

test('all ending with the session have no lifetime', () => {
  expect(group({ name: 'a', domain: 'shop.example' })[0]?.expires).toBeNull();
});

test('a third party and the sites it is under each tell of the other, also where such a site has no cookie itself', () => {
  const sites = group(
    { name: 'a', domain: '.ads.example', ...under('https://shop.example') },
    { name: 'b', domain: '.ads.example', ...under('https://shop.example') },
    { name: 'a', domain: '.ads.example', ...under('https://news.example') },
  );
  expect(sites.map(({ site, count, first, under, hosts }) => ({ site, count, first, under, hosts }))).toEqual([
    { site: 'ads.example', count: 3, first: 0, under: [{ site: 'shop.example', count: 2 }, { site: 'news.example', count: 1 }], hosts: [] },
    { site: 'news.example', count: 0, first: 0, under: [], hosts: [{ site: 'ads.example', count: 1 }] },
    { site: 'shop.example', count: 0, first: 0, under: [], hosts: [{ site: 'ads.example', count: 2 }] },
  ]);
});

test('partitioned under itself is first party', () => {
  expect(group({ name: 'a', domain: 'www.shop.example', ...under('https://shop.example') })).toMatchObject([{ first: 1, under: [], hosts: [] }]);
});

test('unpartitioned with SameSite=None may be used elsewhere', () => {
  expect(group(
    { name: 'a', domain: 'ads.example', sameSite: 'no_restriction' },
    { name: 'b', domain: 'ads.example', sameSite: 'lax' },
    { name: 'c', domain: 'ads.example', sameSite: 'no_restriction', ...under('https://shop.example') },
  )).toMatchObject([{ site: 'ads.example', shared: 1 }, { site: 'shop.example' }]);
});

test('cookie stores are kept apart', () => {
  const sites = group({ name: 'a', domain: 'shop.example' }, { name: 'a', domain: 'shop.example', storeId: '1' });
  expect(sites.map(({ storeId, count }) => [storeId, count])).toEqual([['0', 1], ['1', 1]]);
});
