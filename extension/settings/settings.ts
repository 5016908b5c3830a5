import { parseDue, parseNotedClaims, parsePlan, parsePreviewed, parseRuns, parseSeenTabs, parseTimes } from './automatic-plan';
import { parseRuleList, type RuleList, type StoredRules } from './automatic-rule';
import { parseRefusals } from './refusal';
import { parseSavedFilters } from './saved-filter';
import { createSetting } from './setting';

/** How long an undo copy is kept unless the visitor says otherwise, minutes. */
export const UNDO_MINUTES = { least: 1, usual: 60, most: 60 } as const;

function parseUndoMinutes(stored: unknown): number {
  const { least, usual, most } = UNDO_MINUTES;
  return typeof stored === 'number' && Number.isInteger(stored) ? Math.min(most, Math.max(least, stored)) : usual;
}

const parseBadge = (stored: unknown): boolean => stored !== false;

const parseTexts = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];

/** Everything that the extension remembers, but for the undo copies. */
export const SETTINGS = {
  /** Minutes until an undo copy is destroyed. */
  undoMinutes: createSetting({ area: 'local', key: 'undo-minutes', parse: parseUndoMinutes }),
  /** Whether the button shows how many cookies the site of its tab has. */
  badge: createSetting({ area: 'local', key: 'badge', parse: parseBadge }),
  /** Refusals for good. */
  standingRefusals: createSetting({ area: 'local', key: 'refusals', parse: parseRefusals }),
  /** Refusals that end with a tab. */
  tabRefusals: createSetting({ area: 'session', key: 'tab-refusals', parse: parseRefusals }),
  /** Ids of items that no clear takes. */
  protectedItems: createSetting({ area: 'local', key: 'protected-items', parse: parseTexts }),
  /** The same of private windows, which leave nothing on disk. */
  privateProtectedItems: createSetting({ area: 'session', key: 'private-protected-items', parse: parseTexts }),
  /** Filters that the visitor keeps, in the order of saving. */
  savedFilters: createSetting({ area: 'local', key: 'saved-filters', parse: parseSavedFilters }),
  /** What was last asked of Chromium's content settings, which can't be listed. */
  contentSettings: createSetting({ area: 'session', key: 'content-settings', parse: parseTexts }),
  /** Rules of automatic clearing: all of them, or none where they can't be read. */
  automaticRules: createSetting<RuleList, StoredRules>({ area: 'local', key: 'automatic-rules', parse: parseRuleList }),
  /** What automatic clearing has still to do. */
  automaticPlan: createSetting({ area: 'local', key: 'automatic-plan', parse: parsePlan }),
  /** The same for private windows, which leave nothing on disk. */
  privateDue: createSetting({ area: 'session', key: 'automatic-private-due', parse: parseDue }),
  /** What tabs showed, by tab, while a rule waits for them to close. */
  seenTabs: createSetting({ area: 'session', key: 'automatic-tabs', parse: parseSeenTabs }),
  /** Last visits by site, milliseconds since 1970, while a rule asks for them. */
  lastVisits: createSetting({ area: 'local', key: 'automatic-visits', parse: parseTimes }),
  /** What sites declared, by site, while a rule asks for purposes. */
  notedClaims: createSetting({ area: 'local', key: 'automatic-claims', parse: parseNotedClaims }),
  /** What rules did. */
  automaticLog: createSetting({ area: 'local', key: 'automatic-log', parse: parseRuns }),
  privateLog: createSetting({ area: 'session', key: 'automatic-private-log', parse: parseRuns }),
  /** Rules as they stood at their dry run, by id. */
  previewed: createSetting({ area: 'session', key: 'automatic-previewed', parse: parsePreviewed }),
} as const;
