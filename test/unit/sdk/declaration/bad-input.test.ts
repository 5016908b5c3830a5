import * as fc from 'fast-check';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { sampleConfig, type SampleConfig } from '../sample-config';

function problemsOf(config: unknown): string {
  try {
    parseDeclaration(config);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return (error as TypeError).message;
  }
  throw new Error('It was taken for a good one.');
}

/** One thing broken, the path that has to be named, and the fix that has to be said. */
type Case = [what: string, breakIt: (config: SampleConfig & Record<string, unknown>) => unknown, path: string, fix: RegExp];

const CASES: Case[] = [
  ['an entry without purpose', ({ entries }) => delete (entries[1] as Partial<(typeof entries)[0]>).purpose, 'entries[1].purpose', /one of .*analytics.*research/],
  ['an entry of an unknown purpose', ({ entries }) => (entries[1]!.purpose = 'tracking'), 'entries[1].purpose', /one of .*analytics/],
  ['an unknown kind', ({ entries }) => (entries[0]!.kind = 'flash'), 'entries[0].kind', /one of cookie, local-storage, .*, shared-object, beacon/],
  ['a kind in capitals', ({ entries }) => (entries[0]!.kind = 'Cookie'), 'entries[0].kind', /cookie/],
  ['a pattern for everything', ({ entries }) => (entries[1]!.name = '*'), 'entries[1].name', /_ga_\*/],
  ['a pattern of stars', ({ entries }) => (entries[1]!.name = ' ** '), 'entries[1].name', /_ga_\*/],
  ['an empty name', ({ entries }) => (entries[1]!.name = ''), 'entries[1].name', /_ga_\*/],
  ['a name that is no text', ({ entries }) => ((entries[1] as { name: unknown }).name = 7), 'entries[1].name', /_ga_\*/],
  ['an entry declared twice', ({ entries }) => entries.push({ ...entries[0]! }), 'entries[7]', /once/],
  ['a vendor declared twice', ({ vendors }) => vendors.push({ ...vendors[0]! }), 'vendors[2]', /once/],
  ['a purpose declared twice', ({ purposes }) => purposes.push({ ...purposes[0]! }), 'purposes[', /once/],
  ['a vendor without policy address', ({ vendors }) => (vendors[0]!.policyUrl = null), 'vendors[0].policyUrl', /policyUrlReason/],
  ['a vendor without name', ({ vendors }) => (vendors[0]!.name = ''), 'vendors[0].name', /text/],
  ['a vendor without purposes', ({ vendors }) => (vendors[0]!.purposes = []), 'vendors[0].purposes', /list/],
  ['a vendor of an unknown purpose', ({ vendors }) => (vendors[0]!.purposes = ['tracking']), 'vendors[0].purposes', /one of .*analytics/],
  ['a vendor with another role', ({ vendors }) => (vendors[0]!.role = 'partner'), 'vendors[0].role', /independent, processor/],
  ['an unknown vendor', ({ entries }) => (entries[1]!.vendor = 'nobody'), 'entries[1].vendor', /one of metrics, host/],
  ['no lifetime', ({ entries }) => delete (entries[1] as Partial<(typeof entries)[0]>).lifetime, 'entries[1].lifetime', /P180D/],
  ['a lifetime in words', ({ entries }) => (entries[1]!.lifetime = '180 days'), 'entries[1].lifetime', /P180D/],
  ['a lifetime of nothing', ({ entries }) => (entries[1]!.lifetime = 'P'), 'entries[1].lifetime', /P180D/],
  ['a lifetime that ends in T', ({ entries }) => (entries[1]!.lifetime = 'P1DT'), 'entries[1].lifetime', /P180D/],
  ['an endpoint without scheme', ({ entries }) => (entries[6]!.name = 'collect.test/*'), 'entries[6].name', /https:\/\//],
  ['an endpoint with any host', ({ entries }) => (entries[6]!.name = 'https://*/collect'), 'entries[6].name', /https:\/\//],
  ['an endpoint that is script', ({ entries }) => (entries[6]!.name = 'javascript:alert(1)'), 'entries[6].name', /https:\/\//],
  ['the SDK’s record cookie', ({ entries }) => (entries[0]!.name = 'dingtalk_consent'), 'entries[0].name', /name/],
  ['the SDK’s own names', ({ entries }) => (entries[3]!.name = 'dingtalk_consent_*'), 'entries[3].name', /name/],
  ['another undeclared rule', (config) => (config.undeclared = 'deny'), 'undeclared', /hold, allow, report/],
  ['an age that is none', (config) => (config.visitor = { age: 'child' }), 'visitor.age', /adult, minor, unknown/],
  ['an audience that is none', (config) => (config.visitor = { audience: 'DingDing' }), 'visitor.audience', /dingtalk, dingding, unknown/],
  ['a refusal of what is no purpose', (config) => (config.visitor = { refuses: ['ads'] }), 'visitor.refuses', /analytics/],
  ['no site', (config) => delete (config as Partial<SampleConfig>).site, 'site.name', /text/],
  ['no hosts', ({ site }) => delete (site as Partial<SampleConfig['site']>).hosts, 'site.hosts', /list.*host name/],
  ['hosts as a text', ({ site }) => ((site as { hosts: unknown }).hosts = 'www.dingtalk.test'), 'site.hosts', /list/],
  ['addresses for hosts', ({ site }) => (site.hosts = ['https://www.dingtalk.test/']), 'site.hosts', /list.*host name/],
  ['no policy address', ({ site }) => (site.policyUrl = ' '), 'site.policyUrl', /web address/],
  ['a policy address that is script', ({ site }) => (site.policyUrl = 'JavaScript://%0aalert(1)'), 'site.policyUrl', /web address/],
  ['a vendor whose policy address is script', ({ vendors }) => (vendors[0]!.policyUrl = 'javascript:alert(1)'), 'vendors[0].policyUrl', /web address/],
  ['a language in words', (config) => (config.language = 'Simplified Chinese'), 'language', /zh-CN/],
  ['a purpose whose name is no text', ({ purposes }) => ((purposes[0] as { name: unknown }).name = { en: 'Research' }), 'purposes[0].name', /text, or nothing/],
  ['data as a text', ({ entries }) => ((entries[1] as { data: unknown }).data = 'identifier'), 'entries[1].data', /list/],
  ['data of a vendor as numbers', ({ vendors }) => ((vendors[0] as { data: unknown }).data = [1]), 'vendors[0].data', /list.*text/],
  ['a path that is none', ({ entries }) => ((entries[1] as { path?: unknown }).path = 'shop'), 'entries[1].path', /\/shop/],
  ['httpOnly as a text', ({ entries }) => ((entries[1] as { httpOnly?: unknown }).httpOnly = 'false'), 'entries[1].httpOnly', /true or false/],
  ['an unknown way to hold', ({ entries }) => ((entries[6] as { whileHeld?: unknown }).whileHeld = 'wait'), 'entries[6].whileHeld', /pending, reject/],
  ['no policy version', ({ site }) => delete (site as Partial<SampleConfig['site']>).policyVersion, 'site.policyVersion', /text/],
  ['no controller', ({ site }) => delete (site as Partial<SampleConfig['site']>).controller, 'site.controller.name', /text/],
  ['a controller whom nobody can reach', ({ site }) => (site.controller.contact = ''), 'site.controller.contact', /text/],
  ['null among purposes', (config) => config.purposes.push(null as never), 'purposes[', /text/],
  ['null among vendors', (config) => config.vendors.push(null as never), 'vendors[2].id', /text/],
  ['null among entries', (config) => config.entries.push(null as never), 'entries[7].kind', /one of/],
  ['a text among entries', (config) => config.entries.push('_ga' as never), 'entries[7].kind', /one of/],
  ['purposes as a text', (config) => ((config as { purposes: unknown }).purposes = 'analytics'), 'purposes', /write/],
  ['vendors as a number', (config) => ((config as { vendors: unknown }).vendors = 5), 'vendors', /write/],
  ['entries as an object', (config) => ((config as { entries: unknown }).entries = { cookie: 'a' }), 'entries', /write/],
];

test.each(CASES)('%s: named with its path and the fix', (...[, breakIt, path, fix]) => {
  const config = sampleConfig();
  breakIt(config);
  const message = problemsOf(config);
  const line = message.split('\n').find((one) => one.startsWith(path));
  expect(message).toMatch(/^DingTalkConsent/);
  expect(line).toBeDefined();
  expect(line).toMatch(fix);
});

test('the sample itself has no problem, so that each case above has exactly its own', () => expect(() => parseDeclaration(sampleConfig())).not.toThrow());

test('every problem is in the one error', () => {
  const config = sampleConfig();
  config.entries[0]!.kind = 'flash';
  config.entries[1]!.purpose = 'tracking';
  config.vendors[0]!.policyUrl = '';
  config.site.policyVersion = '';
  const message = problemsOf(config);
  for (const path of ['entries[0].kind', 'entries[1].purpose', 'vendors[0].policyUrl', 'site.policyVersion']) expect(message).toContain(`${path}: write`);
});

test.each([undefined, null, 0, true, 'text', '{}', [], [[]], () => undefined, new Date(), Symbol('config'), 10n])('%p is no configuration', (config) => {
  expect(problemsOf(config)).toMatch(/^DingTalkConsent.*\n.*site\.name/s);
});

test('no JSON makes anything but an error of its own', () => {
  const keys = fc.constantFrom('site', 'purposes', 'vendors', 'entries', 'id', 'name', 'kind', 'hosts', 'controller', 'purpose', 'visitor', '__proto__', 'x');
  const { anything } = fc.letrec((tie) => ({
    anything: fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>(null, '', 'analytics', 0, true), fc.array(tie('anything'), { maxLength: 3 }), fc.dictionary(keys, tie('anything'), { maxKeys: 5 })),
  }));
  fc.assert(fc.property(fc.oneof(fc.json().map((text) => JSON.parse(text) as unknown), anything), (config) => expect(problemsOf(config)).toMatch(/^DingTalkConsent/)), { numRuns: 2000 });
});

test('one field of a good configuration made into anything: still good, or an error of its own', () => {
  const paths = ['region', 'language', 'purposes.0', 'vendors.0', 'vendors.0.id', 'vendors.0.data', 'entries.1', 'entries.1.path', 'entries.1.data', 'entries.1.whileHeld', 'site.property', 'site.controller', 'purposes.0.id'];
  const writable = fc.jsonValue().filter((value) => !/toString|valueOf/.test(JSON.stringify(value))); // those two can't be said in any message
  fc.assert(
    fc.property(fc.constantFrom(...paths), writable, (path, value) => {
      const config = sampleConfig() as never;
      const keys = path.split('.');
      const last = keys.pop() as string;
      (keys.reduce<Record<string, never>>((owner, key) => owner[key] as never, config) as Record<string, unknown>)[last] = value;
      try {
        parseDeclaration(config);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        expect((error as Error).message).toMatch(/^DingTalkConsent/);
      }
    }),
    { numRuns: 1000 },
  );
});
