import { STORAGE_KINDS } from '../../sdk/protocol';
import type { AutomaticRule, AutomaticTrigger, RuleDraft, RuleProblem, RuleProblems } from '../messaging/automatic';
import { told } from './told';

/** Bounds of what a rule may say. */
export const RULE_BOUNDS = { rules: 50, sites: 500, name: 100, days: 365, graceSeconds: 86_400, minutes: 525_600 } as const;

/** The rules as they are written down. */
export interface StoredRules {
  readonly rules: readonly AutomaticRule[];
}

/** The stored rules as they are read. Where they can't be read as a whole there is none, since half a list of exceptions deletes what it should spare. */
export interface RuleList extends StoredRules {
  readonly isReadable: boolean;
}

/** A host as addresses spell it, or the ending of hosts after `*.`. */
const SITE_PATTERN = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:.]+\]$/;

const isWithin = (value: unknown, least: number, most: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isKinds = (value: unknown): boolean => isTexts(value) && value.every((one) => (STORAGE_KINDS as readonly string[]).includes(one));

function isTrigger(value: unknown): value is AutomaticTrigger {
  const { on, graceSeconds, minutes } = (value ?? {}) as Record<string, unknown>;
  if (on === 'tab-closed') return isWithin(graceSeconds, 1, RULE_BOUNDS.graceSeconds);
  return on === 'browser-start' || (on === 'timer' && isWithin(minutes, 1, RULE_BOUNDS.minutes));
}

/** Whether it has a draft's shape; what it says may still be wrong. */
function isDraft(value: unknown): value is RuleDraft {
  const { name, match, sites, kinds, purposes, unvisitedDays, storeId, keepSignIn, trigger } = told<RuleDraft>(value);
  const isChoice = (match === 'only' || match === 'all-but') && typeof keepSignIn === 'boolean' && (storeId === null || typeof storeId === 'string');
  return typeof name === 'string' && isChoice && isTexts(sites) && isKinds(kinds) && isTexts(purposes) && typeof unvisitedDays === 'number' && typeof trigger === 'object';
}

function siteProblem({ match, sites }: RuleDraft): RuleProblem | null {
  if (match === 'only' && !sites.length) return 'no-site';
  if (sites.length > RULE_BOUNDS.sites) return 'too-many';
  return sites.every((site) => SITE_PATTERN.test(site)) ? null : 'bad-site';
}

function kindProblem({ kinds, trigger }: RuleDraft): RuleProblem | null {
  if (!kinds.length) return 'no-kind';
  return trigger.on === 'tab-closed' && kinds.some((kind) => kind !== 'cookie') ? 'cookies-only' : null;
}

/** Days are counted while a site may be open; once its tab is closed it was visited just now. */
function dayProblem({ unvisitedDays, trigger }: RuleDraft): RuleProblem | null {
  return isWithin(unvisitedDays, 0, trigger.on === 'tab-closed' ? 0 : RULE_BOUNDS.days) ? null : 'bad-days';
}

/** What is wrong with a draft, field by field; nothing where it can be stored. */
export function ruleProblems(draft: RuleDraft): RuleProblems {
  const found = {
    name: draft.name.trim() && draft.name.length <= RULE_BOUNDS.name ? null : 'no-name',
    sites: siteProblem(draft),
    kinds: kindProblem(draft),
    unvisitedDays: dayProblem(draft),
    trigger: isTrigger(draft.trigger) ? null : 'bad-trigger',
  } as const;
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
}

/** A draft that is whole and says nothing wrong. */
export const isSound = (value: unknown): value is RuleDraft => isDraft(value) && isTrigger(value.trigger) && Object.keys(ruleProblems(value)).length === 0;

function isRule(value: unknown): value is AutomaticRule {
  const { id, activeSince } = told<AutomaticRule>(value);
  return typeof id === 'string' && id !== '' && (activeSince === null || typeof activeSince === 'number') && isSound(value);
}

/** Reads the stored rules: all of them, or none. */
export function parseRuleList(stored: unknown): RuleList {
  if (stored === undefined) return { isReadable: true, rules: [] };
  const { rules } = told<StoredRules>(stored);
  const isReadable = Array.isArray(rules) && rules.length <= RULE_BOUNDS.rules && rules.every(isRule) && new Set(rules.map(({ id }) => id)).size === rules.length;
  return { isReadable, rules: isReadable ? rules : [] };
}
