import { chooseSites, LONG, type Wish } from '../../../../extension/sites/choose-sites';
import type { SiteSummary } from '../../../../extension/messaging/messages';

const NOW = 1_800_000_000_000;
const site = (name: string, more: Partial<SiteSummary> = {}): SiteSummary =>
  ({ storeId: '0', site: name, count: 1, size: 1, expires: null, first: 1, shared: 0, under: [], hosts: [], ...more });
const wish = (more: Partial<Wish> = {}): Wish => ({ searched: '', facets: new Set(), storeId: null, key: 'site', descending: false, ...more });
const SITES = [
  site('b.example', { count: 3, expires: NOW + LONG + 1, hosts: [{ site: 'ads.example', count: 1 }] }),
  site('ads.example', { count: 3, first: 0, under: [{ site: 'b.example', count: 3 }], expires: NOW + LONG }),
  site('c.example', { storeId: '1', shared: 1 }),
];
const chosen = (more: Partial<Wish>): string[] => chooseSites(SITES, wish(more), NOW).map((one) => one.site);

test.each<[Partial<Wish>, string[]]>([
  [{}, ['ads.example', 'b.example', 'c.example']],
  [{ descending: true }, ['c.example', 'b.example', 'ads.example']],
  [{ key: 'count', descending: true }, ['ads.example', 'b.example', 'c.example']],
  [{ key: 'expires', descending: false }, ['c.example', 'ads.example', 'b.example']],
  [{ searched: ' ADS ' }, ['ads.example', 'b.example']],
  [{ storeId: '1' }, ['c.example']],
  [{ facets: new Set(['third-only']) }, ['ads.example']],
  [{ facets: new Set(['partitioned']) }, ['ads.example']],
  [{ facets: new Set(['holds']) }, ['b.example']],
  [{ facets: new Set(['shared']) }, ['c.example']],
  [{ facets: new Set(['long']) }, ['b.example']],
  [{ facets: new Set(['long', 'shared']) }, []],
])('%j', (asked, expected) => {
  expect(chosen(asked)).toEqual(expected);
});

test('what was given stays in its order', () => {
  const given = [...SITES];
  chooseSites(given, wish({ descending: true }), NOW);
  expect(given).toEqual(SITES);
});
