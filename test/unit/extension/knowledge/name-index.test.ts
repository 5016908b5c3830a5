import fc from 'fast-check';
import { createNameIndex, type NameRow } from '../../../../extension/knowledge/name-index';
import { isWithin } from '../../../../extension/knowledge/is-within';

const KINDS = ['cookie', 'local-storage'] as const;
const part = fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 3 });
const domain = fc.constantFrom('shop.example', 'www.shop.example', 'ads.example');

const row: fc.Arbitrary<NameRow> = fc.record({
  name: fc.oneof(part, part.map((beginning) => `${beginning}*`)),
  kinds: fc.option(fc.subarray([...KINDS], { minLength: 1 })),
  domain: fc.option(domain),
  label: fc.nat(1e9).map((id) => ({ purpose: 'analytics', product: String(id), vendor: null, lifetime: 'session', source: 'table' as const, date: '2026-11', possible: false })),
});

interface Asked {
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  readonly of: string;
}

const asked: fc.Arbitrary<Asked> = fc.record({ kind: fc.constantFrom(...KINDS), name: fc.string({ unit: fc.constantFrom('a', 'b', '_'), maxLength: 5 }), of: domain });

const isBeginning = (name: string): boolean => name.endsWith('*');

/* What the index is meant to find, by looking at every row: the best one by exactness, length, domain, then order. */
function scan(rows: readonly NameRow[], { kind, name, of }: Asked): NameRow | undefined {
  const fitting = rows.filter((one) =>
    (isBeginning(one.name) ? name.startsWith(one.name.slice(0, -1)) : one.name === name) &&
    (one.kinds === null || one.kinds.includes(kind)) &&
    (one.domain === null || isWithin(of, one.domain)));
  const rank = (one: NameRow): number => (isBeginning(one.name) ? one.name.length : 1000) * 1000 + (one.domain?.length ?? 0);
  return fitting.reduce<NameRow | undefined>((best, one) => (best === undefined || rank(one) > rank(best) ? one : best), undefined);
}

test('finds what a look at every row finds', () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 30 }), asked, (rows, one) => {
    expect(createNameIndex(rows)(one.kind, one.name, one.of)).toBe(scan(rows, one)?.label ?? null);
  }), { numRuns: 2000 });
});

test.each([
  ['shop.example', true], ['.shop.example', true], ['www.shop.example', true], ['https://www.shop.example:8443', true], ['SHOP.example', true],
  ['myshop.example', false], ['shop.example.evil.test', false], ['', false],
])('an item of %s lies within shop.example: %s', (of, expected) => {
  expect(isWithin(of, 'shop.example')).toBe(expected);
});
