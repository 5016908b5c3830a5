import type { RunEntry } from '../messaging/automatic';
import { told } from './told';

/** A site to be cleared once its grace is over. */
export interface DueClear {
  readonly ruleId: string;
  readonly site: string;
  readonly storeId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What automatic clearing has still to do. */
export interface AutomaticPlan {
  readonly due: readonly DueClear[];
  /** Rules that the browser's start set off, and that have not run to their end. */
  readonly started: readonly string[];
  /** When each timer last ran, milliseconds since 1970 by rule. */
  readonly lastRuns: Readonly<Record<string, number>>;
}

/** What a tab showed since it was opened, as far as a rule may want it. */
export interface SeenTab {
  readonly storeId: string;
  readonly isPrivate: boolean;
  readonly sites: readonly string[];
}

/** An entry that a site declared, as far as a rule needs it. */
export interface NotedEntry {
  readonly kind: string;
  readonly name: string;
  readonly purpose: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

function recordOf<T>(value: unknown, isOne: (one: unknown) => one is T): Readonly<Record<string, T>> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value as Record<string, unknown>) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isOne(entry[1])));
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isDue = (value: unknown): value is DueClear => {
  const { ruleId, site, storeId, at } = told<DueClear>(value);
  return isText(ruleId) && isText(site) && isText(storeId) && isTime(at);
};

const isSeenTab = (value: unknown): value is SeenTab => {
  const { storeId, isPrivate, sites } = told<SeenTab>(value);
  return isText(storeId) && typeof isPrivate === 'boolean' && Array.isArray(sites) && sites.every(isText);
};

const isNoted = (value: unknown): value is NotedEntry => [told<NotedEntry>(value).kind, told<NotedEntry>(value).name, told<NotedEntry>(value).purpose].every(isText);
const isNotedList = (value: unknown): value is readonly NotedEntry[] => Array.isArray(value) && value.every(isNoted);

const isRun = (value: unknown): value is RunEntry => {
  const { id, time, rule, site, storeId, isPrivate, removed, failed, returned, wasCutShort } = told<RunEntry>(value);
  return [id, rule, site, storeId].every(isText) && [time, removed, returned].every(isTime) && [isPrivate, wasCutShort].every((one) => typeof one === 'boolean') && Array.isArray(failed);
};

export const parseDue = (stored: unknown): readonly DueClear[] => (Array.isArray(stored) ? stored.filter(isDue) : []);

export function parsePlan(stored: unknown): AutomaticPlan {
  const { due, started, lastRuns } = told<AutomaticPlan>(stored);
  return { due: parseDue(due), started: textsOf(started), lastRuns: recordOf(lastRuns, isTime) };
}

export const parseSeenTabs = (stored: unknown): Readonly<Record<string, SeenTab>> => recordOf(stored, isSeenTab);
export const parseTimes = (stored: unknown): Readonly<Record<string, number>> => recordOf(stored, isTime);
export const parseNotedClaims = (stored: unknown): Readonly<Record<string, readonly NotedEntry[]>> => recordOf(stored, isNotedList);
export const parseRuns = (stored: unknown): readonly RunEntry[] => (Array.isArray(stored) ? stored.filter(isRun) : []);
export const parsePreviewed = (stored: unknown): Readonly<Record<string, string>> => recordOf(stored, isText);
