import type { AutomaticRule, AutomaticTrigger, RuleProblem } from '../../messaging/automatic';
import { language, text } from '../../ui/text';
import type { TextKey } from '../../ui/text';

export const DEFAULT_TRIGGERS = {
  'tab-closed': { on: 'tab-closed', graceSeconds: 60 },
  'browser-start': { on: 'browser-start' },
  timer: { on: 'timer', minutes: 1440 },
} as const satisfies Readonly<Record<AutomaticTrigger['on'], AutomaticTrigger>>;

export const TRIGGER_NAMES: Readonly<Record<AutomaticTrigger['on'], TextKey>> = {
  'tab-closed': 'autoOnClosed',
  'browser-start': 'autoOnStart',
  timer: 'autoOnTimer',
};

const PROBLEMS: Readonly<Record<RuleProblem, TextKey>> = {
  'no-name': 'autoNoName',
  'no-site': 'autoNoSite',
  'bad-site': 'autoBadSite',
  'host-not-site': 'autoHostNotSite',
  'no-kind': 'autoNoKind',
  'cookies-only': 'autoCookiesOnly',
  'bad-days': 'autoBadDays',
  'private-store': 'autoPrivateStore',
  'bad-trigger': 'autoBadTrigger',
  'too-many': 'autoTooMany',
};

/** What to write instead. */
export const problemWords = (problem: RuleProblem): string => text(PROBLEMS[problem]);

/** Seconds of each. */
const UNITS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const;

/** A time in the largest unit that is whole. */
export function lengthWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, one]) => seconds % one === 0) ?? UNITS[3];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
}

function triggerWords(trigger: AutomaticTrigger): string {
  if (trigger.on === 'tab-closed') return text('autoAfter', lengthWords(trigger.graceSeconds));
  return trigger.on === 'timer' ? text('autoEvery', lengthWords(trigger.minutes * 60)) : text('autoAtStart');
}

function siteWords({ match, sites }: AutomaticRule): string {
  if (!sites.length) return text('autoAllSites');
  return text(match === 'only' ? 'autoOnlySites' : 'autoAllButSites', sites.slice(0, 5).join(', ') + (sites.length > 5 ? ' …' : ''));
}

/** A rule in a line. */
export const ruleWords = (rule: AutomaticRule): string => `${triggerWords(rule.trigger)} ${siteWords(rule)}${rule.keepSignIn ? ` ${text('autoKeepsSignIn')}` : ''}`;
