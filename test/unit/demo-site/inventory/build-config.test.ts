import { buildConfig } from '../../../../demo-site/inventory/build-config';
import { CHANGES, VISITORS, visitorOf } from '../../../../demo-site/inventory/plays';
import { originsOn, PROPERTIES } from '../../../../demo-site/server/hosts';
import { createMatcher } from '../../../../sdk/declaration/match';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';

const configOf = (property: (typeof PROPERTIES)[number], region?: string) => buildConfig({ property, origins: originsOn(8080), language: 'en', region });

describe.each(PROPERTIES)('the configuration of %s', (property) => {
  const declaration = parseDeclaration(JSON.parse(JSON.stringify(configOf(property))));
  const find = createMatcher(declaration.entries);

  test('is one that the SDK accepts, with three hosts for one choice', () => {
    expect(declaration.site).toMatchObject({ property, hosts: ['www.dingtalk.localhost', 'open.dingtalk.localhost', 'appcenter.dingtalk.localhost'] });
  });

  test('declares what the vendors on the page write', () => {
    expect(find('cookie', 'cna')?.vendor).toBe('aplus');
    expect(find('local-storage', '_arms_uid')?.vendor).toBe('arms');
    expect(find('cookie', '__wpkreporterwid_')?.vendor).toBe('wpk');
    expect(find('cookie', 'sample_ads_id')).toMatchObject({ vendor: 'sample-ads', purpose: 'advertising' });
    expect(find('cookie', 'demo_undeclared')).toBeNull();
  });

  test('declares the endpoints, over HTTP and WebSocket', () => {
    expect(find('beacon', 'ws://log.aplus-like.localhost:8080/ws')?.purpose).toBe('analytics');
    expect(find('beacon', 'http://ads.sample-ads.localhost:8080/collect?by=fetch')?.purpose).toBe('advertising');
    expect(find('beacon', 'http://rum.arms-demo.localhost:8080/config')?.vendor).toBe('arms');
    expect(find('beacon', 'http://wpk-demo.localhost:8080/api/v1/jconfig')?.vendor).toBe('wpk');
  });

  test('gives an entry\'s vendor the entry\'s purpose', () => {
    for (const { name, vendor, purpose } of declaration.entries.filter((entry) => entry.vendor)) {
      expect([name, declaration.vendors.find(({ id }) => id === vendor)?.purposes]).toEqual([name, expect.arrayContaining([purpose])]);
    }
  });
});

test('the policy\'s rows of third parties are quoted whole', () => {
  const { vendors } = configOf('www');
  expect(vendors.find(({ id }) => id === 'ads-analytics')?.data).toEqual([
    'De-identified data that does not directly identify the user, such as encrypted OAID, device model, operating system version number, operating system type, system language, IP address',
  ]);
  expect(vendors.find(({ id }) => id === 'mini-programs')?.data).toEqual(['Subject to what the page displays for authorization (e.g., icon, nickname, phone number)']);
  expect(vendors.find(({ id }) => id === 'third-party-sdks')?.data).toEqual(['Depends on specific SDKs']);
});

test.each(VISITORS)('the visitor that is played can be configured: %s', (visitor) => {
  const config = buildConfig({ property: 'www', origins: originsOn(8080), language: 'en', visitor });
  expect(parseDeclaration(JSON.parse(JSON.stringify(config))).visitor).toEqual(visitorOf(visitor, 'en'));
  expect(configOf('www')).not.toHaveProperty('visitor');
});

test.each(CHANGES)('a made-up next version of the policy says of itself that it is one: %s', (change) => {
  const { site, changes } = buildConfig({ property: 'www', origins: originsOn(8080), language: 'en', change });
  expect(changes?.map(({ version }) => version)).toEqual(['2024-09-09', site.policyVersion]);
  expect(changes?.[1]).toMatchObject({ kind: change, summary: expect.stringContaining('simulation') });
});

test('what the policy names apart is allowed apart', () => {
  const declaration = parseDeclaration(JSON.parse(JSON.stringify(configOf('www'))));
  expect(declaration.purposes.filter(({ separate }) => separate).map(({ id, doubleOptIn = false }) => [id, doubleOptIn])).toEqual([['interoperability', false], ['mini-program', false], ['marketing', true]]);
  expect(declaration.vendors.find(({ id }) => id === 'dingding')?.purposes).toEqual(['interoperability']);
});

test('a region is passed on, and none is made up', () => {
  expect(configOf('www', 'DE').region).toBe('DE');
  expect(configOf('www')).not.toHaveProperty('region');
});
