import { summariseItems } from '../../../../extension/popup/summarise-items';
import { ENTRIES, item, pageItem } from './sample-view';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const label = { purpose: 'analytics', product: 'x', vendor: null, lifetime: 'unknown', source: 'table', date: '2026-11', possible: false } as const;

test('counts kinds, purposes with their guesses, third parties by site, and what deserves attention', () => {
  const { kinds, purposes, others, thirdParty, undeclared, longLived } = summariseItems([
    item({ declared: 'declared', entry: ENTRIES.metrics, expires: NOW + 400 * DAY }),
    item({ declared: 'undeclared', label, expires: NOW + 300 * DAY }),
    item({ declared: 'undeclared', label: { ...label, possible: true } }),
    item({ declared: 'declared', entry: { ...ENTRIES.metrics, purpose: 'chat' } }),
    item({ party: 'third', domain: '.a.ads.example', site: 'ads.example' }),
    pageItem('local-storage', { party: 'third', domain: 'https://b.ads.example', site: 'ads.example' }),
    item({ party: 'third', domain: '.cdn.example', declared: 'declared', entry: ENTRIES.session }),
  ], NOW);
  expect(kinds).toEqual([{ kind: 'cookie', count: 6 }, { kind: 'local-storage', count: 1 }]);
  expect(purposes).toEqual([
    { purpose: 'necessary', count: 1, probable: 0 }, { purpose: 'analytics', count: 2, probable: 1 },
    { purpose: 'chat', count: 1, probable: 0 }, { purpose: null, count: 3, probable: 0 },
  ]);
  expect(others).toEqual([{ site: 'ads.example', count: 2 }, { site: 'cdn.example', count: 1 }]);
  expect([thirdParty, undeclared, longLived]).toEqual([3, 2, 1]);
});
