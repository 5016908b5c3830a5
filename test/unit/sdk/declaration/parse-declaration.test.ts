import * as fc from 'fast-check';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { DEFAULT_PURPOSES, ENTRY_KINDS } from '../../../../sdk/protocol';
import { sampleConfig } from '../sample-config';

test('what the site wrote is kept as it wrote it', () => {
  const config = sampleConfig();
  const { site, region, undeclared, language, vendors, entries } = parseDeclaration(config);
  expect({ site, region, undeclared, language, entries }).toEqual({ site: config.site, region: 'DE', undeclared: 'hold', language: 'en', entries: config.entries });
  expect(vendors).toEqual(config.vendors.map((vendor) => expect.objectContaining(vendor)));
});

test('the four default purposes come first, then the site’s own', () => {
  expect(parseDeclaration(sampleConfig()).purposes.map(({ id }) => id)).toEqual([...DEFAULT_PURPOSES, 'research']);
});

test('a site may give a default purpose texts of its own, and it stays one purpose', () => {
  const { purposes } = parseDeclaration({ ...sampleConfig(), purposes: [{ id: 'analytics', name: 'Counting' }, { id: 'research' }] });
  expect(purposes.filter(({ id }) => id === 'analytics')).toEqual([{ id: 'analytics', name: 'Counting' }]);
  expect(purposes).toHaveLength(5);
});

test('what is left out gets the careful value', () => {
  const { site } = sampleConfig();
  const { undeclared, region, language, purposes, vendors, entries } = parseDeclaration({ site });
  expect({ undeclared, region, language, vendors, entries }).toEqual({ undeclared: 'hold', region: null, language: null, vendors: [], entries: [] });
  expect(purposes).toEqual(DEFAULT_PURPOSES.map((id) => ({ id })));
});

test('null is left out, a policy address that does not exist included', () => {
  const { site } = sampleConfig();
  const vendor = { id: 'v', name: 'V', purposes: ['analytics'], policyUrl: null, policyUrlReason: 'none is published', source: null };
  const declaration = parseDeclaration({ site, region: null, purposes: null, vendors: [vendor], entries: null });
  expect(declaration.vendors).toEqual([{ id: 'v', name: 'V', role: 'independent', purposes: ['analytics'], data: [], policyUrl: null, policyUrlReason: 'none is published' }]);
  expect(declaration.purposes).toHaveLength(4);
});

test('the declaration is the SDK’s own: later changes to the configuration don’t reach it, and nobody can change it', () => {
  const config = sampleConfig();
  const declaration = parseDeclaration(config);
  config.entries[1]!.purpose = 'necessary';
  config.site.hosts.push('evil.test');
  expect(declaration.entries[1]?.purpose).toBe('analytics');
  expect(declaration.site.hosts).toHaveLength(2);
  const frozen = [declaration, declaration.site, declaration.site.hosts, declaration.purposes, declaration.entries, declaration.entries[0], declaration.vendors[0]?.purposes];
  for (const part of frozen) expect(Object.isFrozen(part)).toBe(true);
});

test.each(['session', 'persistent', 'unknown', 'P180D', 'P1Y', 'P2W', 'P1Y6M', 'PT30M', 'P1DT12H', 'PT1H30M10S'])('lifetime %s is one', (lifetime) => {
  const { site } = sampleConfig();
  expect(parseDeclaration({ site, entries: [{ kind: 'cookie', name: 'a', purpose: 'analytics', lifetime }] }).entries[0]?.lifetime).toBe(lifetime);
});

test.each(['https://collect.test/*', 'http://localhost:8080/x', 'wss://live.test/*', 'https://*.metrics.test/collect?*'])('endpoint %s is one', (name) => {
  const { site } = sampleConfig();
  expect(parseDeclaration({ site, entries: [{ kind: 'beacon', name, purpose: 'analytics', lifetime: 'session' }] }).entries[0]?.name).toBe(name);
});

const ids = fc.string({ unit: fc.constantFrom(...'abcxyz09-'), minLength: 1, maxLength: 8 });
const validConfigs = fc.record({ own: fc.uniqueArray(ids.map((id) => `p-${id}`), { maxLength: 3 }), vendorIds: fc.uniqueArray(ids, { maxLength: 3 }), names: fc.uniqueArray(ids, { maxLength: 6 }), pick: fc.nat() }).map(({ own, vendorIds, names, pick }) => {
  const known = [...DEFAULT_PURPOSES, ...own];
  const of = <T>(list: readonly T[], index: number): T => list[(pick + index) % list.length] as T;
  return {
    site: sampleConfig().site,
    region: null,
    undeclared: of(['hold', 'allow', 'report'], 0),
    language: null,
    mode: 'opt-in',
    purposes: known.map((id) => ({ id })),
    vendors: vendorIds.map((id, index) => ({ id, name: id, role: of(['independent', 'processor'], index), purposes: [of(known, index)], data: ['page URL'], policyUrl: `https://${id}.test/` })),
    entries: names.map((name, index) => {
      const kind = of(ENTRY_KINDS, index);
      return { kind, name: kind === 'beacon' ? `https://x${name}.test/*` : `${name}*`, purpose: of(known, index), lifetime: of(['session', 'P2D'], index), data: [], ...(vendorIds.length && { vendor: of(vendorIds, index) }) };
    }),
  };
});

test('what parses is its own configuration: parsing it again changes nothing', () => {
  fc.assert(
    fc.property(validConfigs, (config) => {
      const declaration = parseDeclaration(config);
      expect(declaration).toMatchObject({ site: config.site, undeclared: config.undeclared, purposes: config.purposes, vendors: config.vendors, entries: config.entries });
      expect(parseDeclaration(declaration)).toEqual(declaration);
    }),
  );
});
