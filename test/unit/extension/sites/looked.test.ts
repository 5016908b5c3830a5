import type { LookedOrigin, LookedSite } from '../../../../extension/messaging/framed';
import { allSites, filledOrigins, itemsOf, NOT_LOOKED, originsOf, withLooked } from '../../../../extension/sites/looked';
import { item } from '../popup/sample-view';

const SHOP = { storeId: '0', site: 'shop.example' };
const found = (origin: string, names: readonly string[]): LookedOrigin => ({ origin, isReached: true, unread: [], items: names.map((name) => item({ name, domain: origin })) });
const missed = (origin: string): LookedOrigin => ({ origin, isReached: false, unread: [], items: [] });
const shop = (...origins: LookedOrigin[]): LookedSite => ({ ...SHOP, origins });

test('what was found last is known of an origin, and of the others what was found before', () => {
  const looked = withLooked(withLooked(NOT_LOOKED, [shop(found('https://a', ['one', 'two']), found('https://b', ['three']))]), [shop(found('https://a', ['one']))]);
  expect(itemsOf(looked, SHOP).map(({ name }) => name)).toEqual(['one', 'three']);
  expect(itemsOf(looked, { ...SHOP, storeId: '1' })).toEqual([]);
});

test('an origin that can not be reached any more keeps what was found; one that never was is known as such', () => {
  const looked = withLooked(withLooked(NOT_LOOKED, [shop(found('https://a', ['one']), missed('https://b'))]), [shop(missed('https://a'), missed('https://b'))]);
  expect(originsOf(looked, SHOP).map(({ isReached, items }) => [isReached, items.length])).toEqual([[true, 1], [false, 0]]);
  expect(filledOrigins(looked, SHOP)).toEqual(['https://a']);
  expect(originsOf(withLooked(looked, [shop(found('https://b', []))]), SHOP).map(({ isReached }) => isReached)).toEqual([true, true]);
});

test('sites without cookies are rows where they were looked at, or can be undone', () => {
  const row = { ...SHOP, count: 2, size: 9, expires: null, first: 2, shared: 0, under: [], hosts: [] };
  const undo = [{ storeId: '0', site: 'cleared.example', time: 1, expires: 2, origins: [] }, { ...SHOP, time: 1, expires: 2, origins: [] }];
  const looked = withLooked(NOT_LOOKED, [shop(), { storeId: '0', site: 'typed.example', origins: [missed('https://typed.example')] }]);
  const all = allSites({ sites: [row], stores: ['0'], allSites: true, granted: [], undo }, looked);
  expect(all.map(({ site, count }) => [site, count])).toEqual([['shop.example', 2], ['typed.example', 0], ['cleared.example', 0]]);
});
