import type { AutomaticRule, AutomaticTrigger, RuleProblem } from '../../messaging/automatic';
import { plural, text } from '../../ui/text';
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
  'bad-trigger': 'autoBadTrigger',
  'too-many': 'autoTooMany',
};

/** What to write instead. */
export const problemWords = (problem: RuleProblem): string => text(PROBLEMS[problem]);

/** A time in the largest unit that is whole. */
export const lengthWords = (seconds: number): string => (seconds % 60 ? plural('autoSeconds', seconds) : plural('minutes', seconds / 60));

function triggerWords(trigger: AutomaticTrigger): string {
  if (trigger.on === 'tab-closed') return text('autoAfter', lengthWords(trigger.graceSeconds));
  return trigger.on === 'timer' ? text('autoEvery', plural('minutes', trigger.minutes)) : text('autoAtStart');
}

function siteWords({ match, sites }: AutomaticRule): string {
  if (!sites.length) return text('autoAllSites');
  return text(match === 'only' ? 'autoOnlySites' : 'autoAllButSites', sites.slice(0, 5).join(', ') + (sites.length > 5 ? ' …' : ''));
}

/** A rule in a line. */
export const ruleWords = (rule: AutomaticRule): string => `${triggerWords(rule.trigger)} ${siteWords(rule)}${rule.keepSignIn ? ` ${text('autoKeepsSignIn')}` : ''}`;
