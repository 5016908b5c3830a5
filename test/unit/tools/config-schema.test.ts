/** @jest-environment node */
import Ajv from 'ajv/dist/2020';
import * as fc from 'fast-check';
import * as declaration from '../../../sdk/declaration/parse-declaration';
import { AGES, AUDIENCES, ENTRY_KINDS, type Config } from '../../../sdk/protocol';
import { configSchema } from '../../../tools/config-schema.mjs';
import { readmeBlock } from '../../e2e/readme/readme-block';
import { sampleConfig } from '../sdk/sample-config';

const { parseDeclaration, ...rules } = declaration;
const schema = configSchema(rules);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Where the schema finds something wrong. */
const refused = (config: unknown): string[] => (validate(config) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));

function problemsOf(config: unknown): string[] {
  try {
    parseDeclaration(config);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

const text = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => /\S/.test(one));
const word = fc.string({ unit: fc.constantFrom(...'abcxyz09-'), minLength: 1, maxLength: 8 });
const address = fc.oneof(fc.webUrl(), fc.constantFrom('/privacy', 'privacy.html', '?page=privacy', '#privacy', 'HTTPS://A.EXAMPLE'));
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const purposeIds = fc.constantFrom('necessary', 'preferences', 'analytics', 'advertising');
const lifetime = fc.constantFrom('session', 'persistent', 'unknown', 'P180D', 'P1Y6M', 'PT30M', 'P2W');
const record = <T>(required: { [K in keyof T]: fc.Arbitrary<T[K]> }, keys: (keyof T)[]) => fc.record(required, { requiredKeys: keys }) as fc.Arbitrary<T>;

const entry = fc.oneof(
  fc.tuple(fc.constantFrom(...ENTRY_KINDS.filter((kind) => kind !== 'beacon')), word),
  fc.tuple(fc.constant('beacon' as const), word.map((host) => `https://${host}.example/*`)),
).chain(([kind, name]) =>
  record(
    { kind: fc.constant(kind), name: fc.constant(name), purpose: purposeIds, lifetime, data: orNull(fc.array(text)), description: orNull(text), justification: orNull(text), source: orNull(text), path: orNull(word.map((at) => `/${at}`)), httpOnly: orNull(fc.boolean()), whileHeld: orNull(fc.constantFrom('pending', 'reject')) },
    ['kind', 'name', 'purpose', 'lifetime'],
  ));
const aVendor = { id: word, name: text, purposes: fc.array(purposeIds, { minLength: 1 }), role: orNull(fc.constantFrom('independent', 'processor')), data: orNull(fc.array(text)), source: orNull(text), trigger: orNull(text), storageLocations: orNull(fc.array(text)), transfer: orNull(text), group: orNull(fc.constant('affiliates')) };
const vendor = fc.oneof(
  record({ ...aVendor, policyUrl: address, policyUrlReason: orNull(text) }, ['id', 'name', 'purposes', 'policyUrl']),
  record({ ...aVendor, policyUrl: fc.constant(null), policyUrlReason: text }, ['id', 'name', 'purposes', 'policyUrlReason']),
);
const unique = { selector: (one: object) => JSON.stringify(['id' in one ? one.id : [(one as { kind: string }).kind, (one as { name: string }).name]]) };
const written = record(
  {
    $schema: fc.constant('./config.schema.json'),
    site: record(
      { name: text, property: orNull(text), hosts: fc.array(fc.domain(), { minLength: 1 }), policyUrl: address, policyVersion: text, policyHash: orNull(text), controller: fc.record({ name: text, contact: text }) },
      ['name', 'hosts', 'policyUrl', 'policyVersion', 'controller'],
    ),
    region: orNull(fc.constantFrom('DE', 'US-CA')),
    mode: fc.oneof(fc.constantFrom('opt-in', 'opt-out', 'notice', null), fc.dictionary(purposeIds, fc.constantFrom('opt-in', 'notice'))),
    tighten: orNull(record({ minorAge: fc.nat(), reask: fc.constant({ refusal: 12 }), gpc: fc.constant({ mustShow: true }) }, [])),
    changes: orNull(fc.constant([{ version: '1', date: '2026-01-01', kind: 'notice' }, { version: '2', date: '2026-02-01', kind: 'material', purposes: ['analytics'] }, { version: '3', date: '2026-03-01', kind: 'controller', effective: '2026-04-01' }])),
    handOff: orNull(fc.record({ name: text, url: address })),
    regionTerms: orNull(fc.dictionary(fc.constantFrom('DE', 'SG'), fc.record({ title: text, url: address }))),
    undeclared: orNull(fc.constantFrom('hold', 'allow', 'report')),
    language: orNull(fc.constantFrom('en', 'zh-CN', 'PT-br')),
    visitor: orNull(record({ age: orNull(fc.constantFrom(...AGES)), audience: orNull(fc.constantFrom(...AUDIENCES)), refuses: orNull(fc.array(purposeIds)), organisation: orNull(fc.record({ name: text, contact: text })) }, [])),
    guards: orNull(fc.dictionary(fc.constantFrom(...ENTRY_KINDS), fc.constantFrom('on', 'report', 'off'))),
    held: orNull(record({ requests: fc.nat(), bytes: fc.nat(), seconds: fc.nat() }, [])),
    purposes: orNull(fc.uniqueArray(record({ id: word, name: orNull(text), description: orNull(text), ifRefused: orNull(text), separate: orNull(fc.boolean()), doubleOptIn: orNull(fc.boolean()), controller: orNull(fc.constant('organisation')) }, ['id']), unique)),
    vendors: orNull(fc.uniqueArray(vendor, unique)),
    entries: orNull(fc.uniqueArray(entry, unique)),
    signals: orNull(fc.constant({ adpc: true, 'data-layer': { layer: 'own' }, 'google-consent-mode': { waitForUpdate: 100, purposes: { analytics: ['analytics_storage'] } } })),
  },
  ['site'],
);

test('every configuration that the parser takes validates, keys of nobody’s included', () => {
  fc.assert(
    fc.property(written, word, (config, other) => {
      expect(problemsOf(config)).toEqual([]);
      expect(refused({ ...(config as object), [`x-${other}`]: other })).toEqual([]);
    }),
  );
});

test('the samples of the documents: the right one and the wrong one', () => {
  const [, json = ''] = /dingtalk-consent-config">([^]*?)<\/script>/.exec(readmeBlock('page')) ?? [];
  expect(refused(JSON.parse(json))).toEqual([]);
  const wrong = refused(JSON.parse(readmeBlock('broken'))).join('\n');
  for (const at of ['/site must have required property \'controller\'', '/vendors/0', '/entries/0/kind', '/entries/1/name', '/entries/1/lifetime']) expect(wrong).toContain(at);
});

/* Values that are wrong in one place or another. */
const VALUES: readonly unknown[] = [
  undefined, null, '', ' ', '*', ' ** ', 'x', 'a b', '/x', 'dingtalk_consent', 'dingtalk_consent_x', 'https://a.example/', 'https://*/x', 'ws://*.a/x', 'ftp://a/', 'JavaScript:alert(1)',
  'Cookie', 'cookie', 'beacon', 'P', 'P1DT', 'PT5M', '180 days', 'zh-CN', 'Simplified Chinese', 'hold', 'adult', 'dingding', 'processor', 'pending', true, [], ['x'], [''], [7], {},
];
const PATHS = [
  'site', 'site.name', 'site.hosts', 'site.policyUrl', 'site.policyVersion', 'site.controller', 'site.controller.name', 'site.controller.contact', 'undeclared', 'language',
  'visitor.age', 'visitor.audience', 'visitor.refuses', 'purposes.0.id', 'purposes.0.name', 'purposes.0.description',
  'vendors.0.id', 'vendors.0.name', 'vendors.0.role', 'vendors.0.purposes', 'vendors.0.data', 'vendors.0.policyUrl', 'vendors.1.policyUrlReason',
  ...['kind', 'name', 'purpose', 'lifetime', 'data', 'path', 'httpOnly', 'whileHeld'].flatMap((key) => [`entries.1.${key}`, `entries.6.${key}`]), 'entries.1.vendor',
];

function configWith(path: string, value: unknown): object {
  const config = { ...sampleConfig(), visitor: { age: 'adult', refuses: ['analytics'] } };
  const keys = path.split('.');
  const last = keys.pop()!;
  const owner = keys.reduce((at, key) => at[key] as Record<string, unknown>, config as Record<string, unknown>);
  owner[last] = value;
  return JSON.parse(JSON.stringify(config)) as object;
}

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

/** What only a program sees: whether what is named exists, and what stands twice. */
function isBeyond(problem: string, path: string, value: unknown): boolean {
  const [at = ''] = problem.split(':');
  if (problem === `${at}: write it once.`) return true;
  if (!/(purposes?|refuses|vendor)$/.test(at)) return false;
  if (at.replace(/\[(\d)\]/g, '.$1') !== path) return true; // what named it is as it was
  return /(purposes|refuses)$/.test(at) ? isListOfTexts(value) : typeof value === 'string';
}

test.each(PATHS)('%s: schema and parser refuse the same', (path) => {
  for (const value of VALUES) {
    const config = configWith(path, value);
    const isWrong = problemsOf(config).some((problem) => !isBeyond(problem, path, value));
    /* The parser takes anything for a reason; the type says text. */
    const isNoReason = path.endsWith('Reason') && typeof (value ?? '') !== 'string';
    expect([value, refused(config).length > 0]).toEqual([value, isWrong || isNoReason]);
  }
});

/** Paths of the keys that have no description. */
function undescribed(part: unknown, at = ''): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {}, ...rest } = part as { properties?: Record<string, { description?: string }> };
  return [
    ...Object.entries(properties).flatMap(([key, one]) => [...(one.description ? [] : [`${at}.${key}`]), ...undescribed(one, `${at}.${key}`)]),
    ...Object.entries(rest).flatMap(([key, one]) => (['if', 'then', 'else'].includes(key) || (key === 'anyOf' && at === '.vendors') ? [] : undescribed(one, at))),
  ];
}

test('each key says what it is for; kinds speak for themselves', () => {
  expect(undescribed(schema)).toEqual(ENTRY_KINDS.map((kind) => `.guards.${kind}`));
});

test('the type takes what a site writes', () => {
  const config = { site: sampleConfig().site, vendors: [{ id: 'v', name: 'V', purposes: ['analytics'], policyUrl: null, policyUrlReason: 'none' }], entries: [{ kind: 'cookie', name: 'a', purpose: 'analytics', lifetime: 'P1D', vendor: null }] } satisfies Config;
  expect([problemsOf(config), refused(config)]).toEqual([[], []]);
});
