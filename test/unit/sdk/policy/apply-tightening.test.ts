import * as fc from 'fast-check';
import { MODES, type Tightening } from '../../../../sdk/protocol';
import { checkTightening } from '../../../../sdk/policy/apply-tightening';
import { resolve } from '../../../../sdk/policy/resolve';
import { EXPECTED_ROWS } from './expected-rows';
import { question } from './question';
import { looserColumns } from './strictness';

const JAPAN = question({ region: 'JP' });
const tightened = (tighten: unknown, asked = JAPAN) => resolve({ ...asked, tighten: tighten as Tightening });

describe('a site’s configuration tightens', () => {
  test('the mode of all purposes', () => {
    expect(tightened({ mode: 'opt-in' })).toMatchObject({ modes: { preferences: 'opt-in', analytics: 'opt-in', advertising: 'opt-in', research: 'opt-in' }, ignored: [] });
  });

  test('the mode of one purpose, and of no other', () => {
    expect(tightened({ mode: { analytics: 'opt-out' } })).toMatchObject({ modes: { preferences: 'notice', analytics: 'opt-out', advertising: 'opt-in' }, ignored: [] });
  });

  test('what the signal refuses, and what of that it refuses now', () => {
    const { gpc, ignored } = tightened({ gpc: { refuses: ['analytics'], mustShow: true } }, { ...JAPAN, signals: ['gpc'] });
    expect(gpc).toEqual({ refuses: ['advertising', 'analytics'], refusesNow: ['analytics', 'advertising'], mustHonour: false, mustShow: true });
    expect(ignored).toEqual([]);
  });

  test('intervals: a longer one after a refusal, a shorter one after an acceptance', () => {
    expect(tightened({ reask: { refusal: 24, acceptance: 3 } })).toMatchObject({ reask: { refusal: 24, acceptance: 3 }, ignored: [] });
  });

  test('the minor age, and what an organisation refuses', () => {
    expect(tightened({ minorAge: 18, lockedPurposes: ['advertising'] })).toMatchObject({ minorAge: 18, locked: ['advertising'], ignored: [] });
  });

  test('nothing where it says nothing, or what stands anyway', () => {
    const plain = resolve(JAPAN);
    expect(tightened({})).toEqual(plain);
    expect(tightened(null)).toEqual(plain);
    expect(tightened({ mode: { analytics: 'notice' }, reask: { refusal: 12, acceptance: 12 }, minorAge: 16, gpc: {} })).toEqual(plain);
  });
});

describe('what would loosen is ignored, with what to write instead', () => {
  const plain = resolve(JAPAN);

  test.each<[unknown, string]>([
    [{ mode: { advertising: 'notice' } }, 'mode.advertising: "notice" does not tighten "opt-in"; write opt-in, or leave it out.'],
    [{ mode: { analytics: 'opt_in' } }, 'mode.analytics: "opt_in" does not tighten "notice"; write opt-in or opt-out or notice, or leave it out.'],
    [{ mode: 'strict' }, 'mode: write opt-in, opt-out, notice, or an object of preferences, analytics, advertising, research.'],
    [{ mode: { sales: 'opt-in' } }, 'mode.sales: write one of preferences, analytics, advertising, research as the name.'],
    [{ gpc: { mustHonour: false } }, 'gpc.mustHonour: false does not tighten false; write true, or leave it out.'],
    [{ gpc: { refuses: ['necessary'] } }, 'gpc.refuses: "necessary" cannot be refused; write one of preferences, analytics, advertising, research.'],
    [{ gpc: { refuses: 'analytics' } }, 'gpc.refuses: write a list of preferences, analytics, advertising, research.'],
    [{ reask: { refusal: 6 } }, 'reask.refusal: 6 does not tighten 12; write whole months, 12 or more, or leave it out.'],
    [{ reask: { refusal: '24' } }, 'reask.refusal: "24" does not tighten 12; write whole months, 12 or more, or leave it out.'],
    [{ reask: { acceptance: 13 } }, 'reask.acceptance: 13 does not tighten 12; write whole months, 1 to 12, or leave it out.'],
    [{ reask: { acceptance: 0 } }, 'reask.acceptance: 0 does not tighten 12; write whole months, 1 to 12, or leave it out.'],
    [{ minorAge: 13 }, 'minorAge: 13 does not tighten 16; write whole years, 16 or more, or leave it out.'],
    [{ minorAge: 16.5 }, 'minorAge: 16.5 does not tighten 16; write whole years, 16 or more, or leave it out.'],
    [{ lockedPurposes: ['necessary'] }, 'lockedPurposes: "necessary" cannot be refused; write one of preferences, analytics, advertising, research.'],
    [{ modes: {} }, 'tighten.modes: write one of mode, gpc, reask, minorAge, lockedPurposes as the name.'],
    ['opt-in', 'tighten: write an object of mode, gpc, reask, minorAge, lockedPurposes.'],
    [['opt-in'], 'tighten: write an object of mode, gpc, reask, minorAge, lockedPurposes.'],
  ])('%j', (tighten, sentence) => {
    expect(tightened(tighten)).toEqual({ ...plain, ignored: [sentence] });
    expect(checkTightening(tighten, plain)).toEqual([sentence]);
  });

  test('one mode for all tightens where it does, and names the purpose where it does not', () => {
    const { modes, ignored } = tightened({ mode: 'opt-out' });
    expect(modes).toEqual({ preferences: 'opt-out', analytics: 'opt-out', advertising: 'opt-in', research: 'opt-in' });
    expect(ignored).toEqual(['advertising', 'research'].map((id) => `mode.${id}: "opt-out" does not tighten "opt-in"; write opt-in, or leave it out.`));
  });

  test('the good part beside a bad one counts', () => {
    expect(tightened({ minorAge: 21, reask: { refusal: 1 } })).toMatchObject({ minorAge: 21, reask: { refusal: 12 } });
  });

  test('a rule that has ignored something is checked for what is asked now alone', () => {
    expect(checkTightening({ minorAge: 18 }, tightened({ minorAge: 1 }))).toEqual([]);
  });

  test.each([[{ minorAge: 18n }], [{ get minorAge() { throw new Error('read'); } }], [() => 18], [Object.assign(Object.create(null), { toJSON: () => { throw new Error('read'); } })]])(
    'what JSON cannot hold has a sentence too, and throws nothing (%#)',
    (wanted) => expect(tightened(wanted)).toEqual({ ...plain, ignored: ['tighten: write what JSON can hold.'] }),
  );
});

describe('whatever a site writes', () => {
  const purpose = fc.constantFrom('preferences', 'analytics', 'advertising', 'research', 'necessary', '__proto__', 'sales');
  const mode = fc.oneof(fc.constantFrom(...MODES), fc.anything());
  const months = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.double(), fc.anything());
  const purposes = fc.oneof(fc.array(purpose), fc.anything());
  const tighten = fc.oneof(
    fc.record(
      {
        mode: fc.oneof(mode, fc.dictionary(purpose, mode)),
        gpc: fc.oneof(fc.record({ refuses: purposes, mustHonour: fc.anything(), mustShow: fc.anything() }, { requiredKeys: [] }), fc.anything()),
        reask: fc.oneof(fc.record({ refusal: months, acceptance: months }, { requiredKeys: [] }), fc.anything()),
        minorAge: months,
        lockedPurposes: purposes,
      },
      { requiredKeys: [] },
    ),
    fc.anything(),
  );
  const asked = fc.record({
    region: fc.constantFrom(...EXPECTED_ROWS.map(({ region }) => region)),
    age: fc.constantFrom('adult' as const, 'minor' as const, 'unknown' as const),
    audience: fc.constantFrom('dingtalk' as const, 'dingding' as const, 'unknown' as const),
    signals: fc.constantFrom([], ['gpc' as const]),
    timeZone: fc.constantFrom(undefined, 'Europe/Paris', 'Asia/Bangkok', 'America/New_York', 'Mars/Olympus'),
  });

  test('no column is looser than the rule without it, and nothing throws', () => {
    fc.assert(
      fc.property(asked, tighten, (changes, wanted) => {
        const plain = resolve(question(changes));
        const rule = resolve(question({ ...changes, tighten: wanted as Tightening }));
        expect(looserColumns(rule, plain)).toEqual([]);
        expect(rule).toMatchObject({ row: plain.row, languages: plain.languages, unverified: plain.unverified, authority: plain.authority });
        expect(Object.keys(rule.modes)).toEqual(Object.keys(plain.modes));
      }),
      { numRuns: 2_000 },
    );
  });

  test('what tightens in every column is ignored nowhere', () => {
    const strict: Tightening = { mode: 'opt-in', gpc: { refuses: ['analytics'], mustHonour: true, mustShow: true }, reask: { refusal: 36, acceptance: 1 }, minorAge: 21, lockedPurposes: ['research'] };
    for (const { region } of EXPECTED_ROWS) expect(checkTightening(strict, resolve(question({ region })))).toEqual([]);
  });
});
