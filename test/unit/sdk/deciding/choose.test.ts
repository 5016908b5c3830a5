import type { Standing } from '../../../../sdk/declaration/decide';
import { decidePurpose } from '../../../../sdk/declaration/decide';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { createChoose } from '../../../../sdk/deciding/choose';
import type { DecidingOptions } from '../../../../sdk/deciding/options';
import { resolve } from '../../../../sdk/policy';
import type { EraseReport, Ruling, Visitor } from '../../../../sdk/protocol';
import { sampleConfig } from '../sample-config';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

const OPTIONAL = ['preferences', 'analytics', 'advertising', 'research', 'marketing'];
const declaration = parseDeclaration({
  ...sampleConfig(),
  purposes: [{ id: 'research' }, { id: 'marketing', separate: true, doubleOptIn: true }],
  vendors: [...(sampleConfig() as { vendors: object[] }).vendors, { id: 'mailer', name: 'Mailer', purposes: ['marketing'], policyUrl: null, policyUrlReason: 'a test vendor' }],
});
const REPORT: EraseReport = { removed: [], failed: [], retained: [], unverifiable: [], needsReload: false };

const rulingOf = (changes: Partial<Ruling> = {}): Ruling => ({
  rule: resolve({ region: 'US-CA', age: 'unknown', audience: 'unknown', signals: [], purposes: OPTIONAL }),
  granted: [], refusedBySignal: [], lapsed: [], record: null, news: [], isPending: false, ...changes,
});

interface Played {
  readonly standing?: Partial<Standing>;
  readonly visitor?: Visitor;
  readonly rule?: () => Promise<Ruling>;
}

/** A visitor in this standing, whose choices are made for real; `seen` has what was allowed whenever something could act on it. */
function play({ standing: first = {}, visitor = {}, rule = async () => rulingOf() }: Played = {}) {
  let standing = sampleStanding({ optional: OPTIONAL, ...first });
  const seen: string[][] = [];
  const events: string[] = [];
  const look = (): void => void seen.push(OPTIONAL.filter((id) => decidePurpose(standing, id) === 'allow'));
  const options = {
    declaration,
    emit: ((event: string, detail: { purpose?: string }) => events.push([event, detail?.purpose].filter(Boolean).join(' '))) as never,
    guarding: { waiting: new Set(), endWaiting: () => undefined },
    rule,
    learn: ({ record, granted, lapsed, refusedBySignal }: Ruling) => void (standing = { ...standing, record: record ?? standing.record, granted, lapsed, refusedBySignal }),
    standing: () => standing,
    take(record: Standing['record']) {
      standing = { ...standing, record, lapsed: [] };
      look();
    },
    tell: look,
    visitor: () => visitor,
  } as unknown as DecidingOptions;
  const choose = createChoose(options, { eraseRefused: async () => REPORT, remember: () => undefined, kept: async () => undefined });
  return { choose, events, seen, record: () => standing.record };
}

beforeEach(() => {
  for (const domain of ['', '; domain=dingtalk.test', '; domain=www.dingtalk.test']) document.cookie = `dingtalk_consent=; max-age=0; path=/${domain}`;
});

test('a refusal is never preceded by what the rule of a region would allow', async () => {
  const { choose, seen } = play({ rule: async () => rulingOf({ granted: OPTIONAL }) });
  await choose('reject-all', 'banner');
  expect(seen.flat()).toEqual([]);
});

test('a withdrawal does not wait for a rule that never comes', async () => {
  jest.useFakeTimers();
  const { choose, record } = play({ standing: { record: sampleRecord({ purposes: { analytics: true } }) }, rule: () => new Promise(() => undefined) });
  const made = choose({ purposes: { analytics: false } }, 'api');
  await jest.advanceTimersByTimeAsync(1000);
  jest.useRealTimers();
  await made;
  expect(record()?.purposes['analytics']).toBe(false);
});

test('a refusal of what is locked stays, and a yes to it is none', async () => {
  const { choose, record } = play({ standing: { locked: ['advertising'], record: sampleRecord({ purposes: { advertising: false } }) }, visitor: { refuses: ['advertising'] } });
  await choose({ purposes: { preferences: false } }, 'api');
  expect(record()?.purposes['advertising']).toBe(false);
  const locked = play({ standing: { locked: OPTIONAL }, visitor: { age: 'minor' } });
  await locked.choose('accept-all', 'api');
  expect(locked.record()?.purposes).toEqual({});
  await locked.choose('reject-all', 'api');
  expect(Object.values(locked.record()?.purposes ?? {})).toEqual([false, false, false, false, false]);
  await locked.choose({ vendors: { metrics: true } }, 'api');
  expect(locked.record()?.vendors).toEqual({});
});

test('who takes an age back has refused everything until it is allowed', async () => {
  const { choose, record } = play({ standing: { locked: OPTIONAL, record: sampleRecord({ minor: true, purposes: { analytics: false, advertising: false } }) } });
  await choose({ minor: false }, 'preferences');
  expect(record()).toMatchObject({ minor: false, purposes: { analytics: false, advertising: false } });
});

describe('a purpose that wants two yeses', () => {
  test.each<[string, Parameters<ReturnType<typeof play>['choose']>[0]]>([
    ['by itself', { purposes: { marketing: true } }],
    ['by one of its vendors', { vendors: { mailer: true } }],
  ])('waits for the second after one %s', async (_, wish) => {
    const { choose, events, record } = play();
    const { toConfirm } = await choose(wish, 'preferences');
    expect([toConfirm, events.at(-1)]).toEqual([['marketing'], 'confirm marketing']);
    expect([record()?.purposes['marketing'] === true, record()?.vendors['mailer'] === true]).toEqual([false, false]);
    await choose({ purposes: { marketing: true } }, 'api', { isConfirmed: true });
    expect(record()?.purposes['marketing']).toBe(true);
  });

  test('is not part of accepting all', async () => {
    const { choose, events, record } = play();
    await choose('accept-all', 'banner');
    expect([record()?.purposes['marketing'], events.filter((event) => event.startsWith('confirm'))]).toEqual([false, []]);
  });

  test('and that has lapsed wants them again; one that is locked sends no message', async () => {
    const lapsed = play({ standing: { record: sampleRecord({ purposes: { marketing: true } }) }, rule: async () => rulingOf({ lapsed: ['marketing'], record: sampleRecord({ purposes: { marketing: true } }) }) });
    expect((await lapsed.choose({ purposes: { marketing: true } }, 'preferences')).toConfirm).toEqual(['marketing']);
    const locked = play({ standing: { locked: OPTIONAL } });
    expect((await locked.choose({ purposes: { marketing: true } }, 'preferences')).toConfirm).toBeUndefined();
  });
});

test('what has lapsed is not allowed by a choice about something else', async () => {
  const old = sampleRecord({ purposes: { analytics: true, advertising: true }, vendors: { metrics: true } });
  const { choose, record } = play({ standing: { record: old }, rule: async () => rulingOf({ record: old, lapsed: ['analytics'] }) });
  await choose({ purposes: { preferences: true } }, 'api');
  expect(record()).toMatchObject({ purposes: { preferences: true, analytics: false, advertising: true }, vendors: {} });
});

test('while a change is only announced, a choice goes on under the version that was agreed to', async () => {
  const old = sampleRecord({ policyVersion: '1', purposes: { analytics: true } });
  const { choose, record } = play({ standing: { record: old }, rule: async () => rulingOf({ record: old, isPending: true }) });
  await choose({ purposes: { preferences: false } }, 'api');
  expect(record()?.policyVersion).toBe('1');
});

test('users of another service decide there', async () => {
  const { choose, record } = play({ visitor: { audience: 'dingding' } });
  await expect(choose('accept-all', 'api')).rejects.toThrow(/other service/);
  expect(record()).toBeNull();
});
