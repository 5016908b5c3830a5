import type { Standing } from './declaration/decide';
import { frozenCopy } from './lib/frozen-copy';
import { isMinor } from './lib/is-minor';
import { detectRegion, isAhead, lapsedPurposes, resolve } from './policy';
import type { Declaration, PolicyRule, Ruling, Visitor } from './protocol';

export interface RuleOptions {
  readonly declaration: Declaration;
  readonly standing: Standing;
  readonly visitor: Visitor;
  /** True while the browser sends Global Privacy Control. */
  readonly isGpc: boolean;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** IANA name of the visitor's, a hint that can only tighten. */
  readonly timeZone?: string;
}

function ruleOf({ declaration, standing, visitor, isGpc, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone }: RuleOptions): PolicyRule {
  const { age = 'unknown', audience = 'unknown', refuses: lockedPurposes } = visitor;
  return resolve({
    region: detectRegion(declaration.region),
    age: isMinor(age, standing.record) ? 'minor' : age,
    audience,
    signals: isGpc ? ['gpc'] : [],
    purposes: standing.optional,
    timeZone,
    tighten: { ...declaration.tighten, ...(declaration.mode && { mode: declaration.mode }), ...(lockedPurposes && { lockedPurposes }) },
  });
}

/** What the record is still worth. */
function lapseOf({ declaration, standing, now = Date.now() }: RuleOptions, { reask }: PolicyRule): Pick<Ruling, 'record' | 'lapsed' | 'news' | 'isPending'> {
  const { record } = standing;
  if (!record) return { record, lapsed: [], news: [], isPending: false };
  const lapse = lapsedPurposes({ record, policyVersion: declaration.site.policyVersion, changes: declaration.changes ?? [], now, reask });
  const news = lapse.kind === 'silent' ? [] : lapse.changes;
  return {
    record: frozenCopy({ ...record, vendors: { ...lapse.stands.vendors } }),
    lapsed: lapse.kind === 'ask' ? [...lapse.lapsed, ...lapse.mayAskAgain] : [],
    news,
    isPending: news.some((change) => isAhead(change, now)),
  };
}

/** What the rules say of this visitor: what is allowed without a choice, what has to be asked for again, and what there is to tell. */
export function ruleFor(options: RuleOptions): Omit<Ruling, 'refusedBySignal'> {
  const { declaration, standing } = options;
  const rule = ruleOf(options);
  for (const sentence of rule.ignored) console.error(`DingTalkConsent: ${sentence}`);
  const asksFirst = [...rule.gpc.refusesNow, ...declaration.purposes.filter(({ separate, doubleOptIn }) => separate || doubleOptIn).map(({ id }) => id)];
  const granted = standing.optional.filter((id) => rule.modes[id] !== 'opt-in' && !asksFirst.includes(id));
  return { rule, granted, ...lapseOf(options, rule) };
}
