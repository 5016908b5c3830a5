/** @jest-environment node */
import { checkConfig } from '../../../../sdk/cli/check-config';
import { CONFIG_KEYS, type KnownKeys } from '../../../../sdk/cli/config-keys';
import { nearestName } from '../../../../sdk/cli/nearest-name';
import { configSchema } from '../../../../tools/config-schema.mjs';
import * as declaration from '../../../../sdk/declaration/parse-declaration';
import { sampleConfig } from '../sample-config';

type Config = ReturnType<typeof sampleConfig> & Record<string, unknown>;

/** What is said of a configuration that `change` has changed, without what is said of the sample itself. */
function found(change: (config: Config) => void): { path: string; message: string; write: string; severity: string }[] {
  const config = sampleConfig() as Config;
  change(config);
  const usual = new Set(checkConfig(JSON.stringify(sampleConfig())).findings.map(({ message }) => message));
  return checkConfig(JSON.stringify(config)).findings.filter(({ message }) => !usual.has(message)).map(({ path, message, write, severity }) => ({ path, message, write, severity }));
}

test.each<[string, (config: Config) => void, string]>([
  ['site.policyURI', ({ site }) => Object.assign(site, { policyURI: '/' }), 'policyUrl'],
  ['entries[1].http_only', ({ entries }) => Object.assign(entries[1]!, { http_only: true }), 'httpOnly'],
  ['vendors[0].storageLocation', ({ vendors }) => Object.assign(vendors[0]!, { storageLocation: ['DE'] }), 'storageLocations'],
  ['undecleared', (config) => (config['undecleared'] = 'hold'), 'undeclared'],
  ['rights.quotes[0].titel', (config) => (config['rights'] = { quotes: [{ titel: '', title: 'a', text: ['b'], source: 'c' }] }), 'title'],
  ['signals.meta-pixel.vendors', (config) => (config['signals'] = { 'meta-pixel': { vendors: 'metrics' } }), 'vendor'],
  ['guards.localStorage', (config) => (config['guards'] = { localStorage: 'off' }), 'local-storage'],
])('%s: warns and asks what was meant', (path, change, meant) => {
  expect(found(change)).toEqual([{ path, severity: 'warning', message: `${path} is unknown, and has no effect (did you mean ${meant}?)`, write: meant }]);
});

test('where nothing is near, it says what there is', () => {
  expect(found((config) => Object.assign(config.site.controller, { telephone: '1' }))).toEqual([
    { path: 'site.controller.telephone', severity: 'warning', message: 'site.controller.telephone is unknown, and has no effect', write: 'one of name, contact, or nothing' },
  ]);
});

test('what the parser would take for a name of the object itself is no key either', () => {
  expect(found((config) => Object.assign(config, { constructor: 1 })).map(({ path }) => path)).toEqual(['constructor']);
});

test('names that the site gives, and notes in the place of comments, are none of it', () => {
  expect(
    found((config) =>
      Object.assign(config, {
        '//': 'why', _comment: { any: 'thing' }, $schema: 'config.schema.json', regionTerms: { DE: { title: 'a', url: '/' } }, mode: { research: 'opt-in' }, texts: { de: { banner: { purposeNames: { research: 'Forschung' } } } },
        signals: { 'microsoft-uet': { purposes: { ad_storage: ['advertising'] } } },
      }),
    ),
  ).toEqual([]);
});

test('it stands where the key is', () => {
  const text = JSON.stringify(sampleConfig(), null, 2).replace('  "region"', '  "reigon": "DE",\n  "region"');
  expect(checkConfig(text).findings).toContainEqual(expect.objectContaining({ path: 'reigon', write: 'region', line: text.split('\n').findIndex((line) => line.includes('reigon')) + 1, column: 3 }));
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Keys of a schema, in the form of ours; alternatives together. */
function keysOf({ properties, items, additionalProperties, anyOf }: Schema): KnownKeys | true {
  if (items) return keysOf(items);
  if (additionalProperties) return { '*': keysOf(additionalProperties) };
  if (properties) return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, keysOf(schema)]));
  const lists = (anyOf ?? []).map(keysOf);
  return lists.length && lists.every((keys) => keys !== true) ? (Object.assign({}, ...lists) as KnownKeys) : true;
}

test('the keys are those of the schema that editors get', () => {
  const { parseDeclaration: _, ...rules } = declaration;
  expect(CONFIG_KEYS).toEqual(keysOf(configSchema(rules)));
});

test('the nearest name, and none where it would be guessing', () => {
  const names = ['kind', 'name', 'purpose', 'data'];
  expect(['Kind', 'nmae', 'purposes', 'date', 'x', 'lifetime', ''].map((one) => nearestName(one, names))).toEqual(['kind', 'name', 'purpose', 'data', undefined, undefined, undefined]);
});
