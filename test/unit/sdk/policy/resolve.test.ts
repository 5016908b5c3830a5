import type { Age, Audience, IncomingSignal } from '../../../../sdk/protocol';
import { resolve } from '../../../../sdk/policy/resolve';
import { EXPECTED_ROWS, type ExpectedRow } from './expected-rows';
import { question } from './question';
import { looserColumns } from './strictness';

const OPTIONAL = ['preferences', 'analytics', 'advertising', 'research'];
const AGES: readonly Age[] = ['adult', 'minor', 'unknown'];
const AUDIENCES: readonly Audience[] = ['dingtalk', 'dingding', 'unknown'];
const SIGNALS: readonly (readonly IncomingSignal[])[] = [[], ['gpc']];

const sorted = (list: readonly string[] = []): string[] => [...list].sort();

/** Of +86 users nothing is the site's to ask: every mode is opt-in, and all is locked. */
const modesFor = ({ modes }: ExpectedRow, audience: Audience) => Object.fromEntries(OPTIONAL.map((id, index) => [id, audience === 'dingding' ? 'opt-in' : modes[index]]));

const CASES = EXPECTED_ROWS.flatMap((row) => AGES.flatMap((age) => AUDIENCES.flatMap((audience) => SIGNALS.map((signals) => ({ row, age, audience, signals })))));

const nameOf = ({ row, age, audience, signals }: (typeof CASES)[number]): string => [row.region ?? 'no region', age, audience, ...signals].join(', ');

test.each(CASES.map((one) => [nameOf(one), one] as const))('%s', (_, { row, age, audience, signals }) => {
  const rule = resolve(question({ region: row.region, age, audience, signals }));
  const handOff = audience === 'dingding';
  expect(rule).toMatchObject({
    row: handOff ? 'dingding' : row.row,
    modes: modesFor(row, audience),
    gpc: {
      refuses: ['advertising'],
      refusesNow: signals.length ? ['advertising'] : [],
      mustHonour: row.mustHonour ?? false,
      mustShow: row.mustShow ?? false,
    },
    reask: { refusal: row.reask[0], acceptance: row.reask[1] },
    minorAge: row.minorAge,
    locked: handOff || age === 'minor' ? OPTIONAL : [],
    handOff,
    addendum: 'site',
    ignored: [],
  });
  expect(Object.keys(rule.modes)).toEqual(OPTIONAL);
  expect(sorted(rule.languages)).toEqual(sorted(row.languages));
  if (!handOff) expect(sorted(rule.ui)).toEqual(sorted(row.ui));
  expect(rule.ui.includes('hand-off')).toBe(handOff);
});

describe('a region', () => {
  test('is read in any case, with its subdivision or without', () => {
    expect(resolve(question({ region: 'de' })).row).toBe('EU');
    expect(resolve(question({ region: ' us-ca ' })).row).toBe('US-CA');
    expect(resolve(question({ region: 'DE-BY' })).row).toBe('EU');
    expect(resolve(question({ region: 'GB-SCT' })).row).toBe('GB');
    expect(resolve(question({ region: 'JP-13' })).row).toBe('JP');
  });

  test.each([null, undefined, '', 'Germany', 'D', 'DEU', '??', 'AU', 'CN', 'UK', 'US_CA'])('%p has the rule of an unknown place', (region) => {
    expect(resolve(question({ region }))).toEqual(resolve(question()));
  });

  test('a state that does not exist has the strictest rule of the country', () => {
    expect(resolve(question({ region: 'US-ZZ' }))).toEqual(resolve(question({ region: 'US' })));
  });

  test('all that is unknown is at least as strict as each row', () => {
    const unknown = resolve(question({ signals: ['gpc'] }));
    for (const { region } of EXPECTED_ROWS) expect([region, looserColumns(unknown, resolve(question({ region, signals: ['gpc'] })))]).toEqual([region, []]);
  });

  test('the US without a state is at least as strict as each state', () => {
    const country = resolve(question({ region: 'US' }));
    for (const { region } of EXPECTED_ROWS.filter((row) => row.region?.startsWith('US-'))) expect(looserColumns(country, resolve(question({ region })))).toEqual([]);
  });
});

describe('the authority', () => {
  test.each([
    ['DE', 'https://www.bfdi.bund.de'],
    ['IE', 'https://www.dataprotection.ie'],
    ['IS', 'https://www.personuvernd.is'],
    ['FR', 'https://www.cnil.fr'],
    ['GB', 'https://ico.org.uk'],
    ['US-CA', 'https://cppa.ca.gov'],
    ['SG', 'https://www.pdpc.gov.sg'],
  ])('of %s', (region, url) => {
    expect(resolve(question({ region })).authority?.url).toBe(url);
  });

  test('of a place that is not known, or that has several, is not named', () => {
    for (const region of [undefined, 'US', 'CA', 'AU']) expect(resolve(question({ region })).authority).toBeNull();
  });

  test('each of the 27 and 3 countries has its own', () => {
    const countries = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');
    const urls = countries.map((region) => resolve(question({ region })).authority?.url);
    expect(new Set(urls).size).toBe(30);
    expect(urls.filter((url) => !/^https:\/\/[\w.-]+$/.test(url ?? '') || /edpb/.test(url ?? ''))).toEqual([]);
  });
});

describe('what nobody confirmed', () => {
  test('is named by the field of the rule', () => {
    const { unverified } = resolve(question({ region: 'FR' }));
    expect(unverified).toEqual(['gpc.mustShow', 'minorAge']);
  });

  test('all of a row that was read nowhere', () => {
    const { unverified } = resolve(question({ region: 'KR', purposes: ['analytics', 'mine'] }));
    expect(unverified).toEqual(['modes.analytics', 'modes.mine', 'gpc.mustHonour', 'gpc.mustShow', 'reask.refusal', 'reask.acceptance', 'minorAge', 'languages.ko', 'authority']);
  });

  test('the age stays named where our 16 is larger than an age that nobody confirmed', () => {
    expect(resolve(question({ region: 'KR' }))).toMatchObject({ minorAge: 16, unverified: expect.arrayContaining(['minorAge']) });
  });

  test('another place’s certainty is not borrowed from a time zone', () => {
    expect(resolve(question({ region: 'KR', timeZone: 'Europe/Berlin' })).unverified).toContain('modes.analytics');
  });
});

describe('purposes', () => {
  test('`necessary` has no mode and is never locked; each counts once', () => {
    const rule = resolve(question({ age: 'minor', purposes: ['necessary', 'analytics', 'analytics'] }));
    expect(rule).toMatchObject({ modes: { analytics: 'opt-in' }, locked: ['analytics'] });
    expect(Object.keys(rule.modes)).toEqual(['analytics']);
  });

  test('one that the site calls as the prototype calls a member has the strictest mode of the row', () => {
    const { modes } = resolve(question({ region: 'JP', purposes: ['constructor', '__proto__'] }));
    expect(Object.entries(modes)).toEqual([['constructor', 'opt-in'], ['__proto__', 'opt-in']]);
  });

  test('the signal refuses only what the site has', () => {
    expect(resolve(question({ signals: ['gpc'], purposes: ['analytics'] })).gpc).toMatchObject({ refuses: ['advertising'], refusesNow: [] });
  });
});

test('a rule is frozen: what holds it can neither loosen it nor the table', () => {
  const rule = resolve(question({ region: 'FR' }));
  expect(() => Object.assign(rule, { minorAge: 0 })).toThrow(TypeError);
  expect(() => Object.assign(rule.modes, { analytics: 'notice' })).toThrow(TypeError);
  expect(() => Object.assign(rule.authority!, { url: 'https://elsewhere.example' })).toThrow(TypeError);
});
