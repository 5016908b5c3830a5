import type { PurposeId } from '../../sdk/protocol';
import type { StoreKind } from './store-kind';
import type { Reason, UndoResult } from './undo-result';

/** When a rule acts: a grace after the last tab that showed a site was closed, with the browser, or again and again. */
export type AutomaticTrigger =
  | { readonly on: 'tab-closed'; readonly graceSeconds: number }
  | { readonly on: 'browser-start' }
  | { readonly on: 'timer'; readonly minutes: number };

/** What is to be cleared without being asked each time, as the visitor writes it. */
export interface RuleDraft {
  readonly name: string;
  /** Whether `sites` are the ones to clear, or the ones to spare. */
  readonly match: 'only' | 'all-but';
  /** Sites (`example.com`), or endings of sites (`*.example`). */
  readonly sites: readonly string[];
  readonly kinds: readonly StoreKind[];
  /** Only what the site itself declares for these purposes; empty: whatever its purpose. */
  readonly purposes: readonly PurposeId[];
  /** Only sites that were not visited for so many days; 0: all. */
  readonly unvisitedDays: number;
  /** Only this cookie store (container); null: every one. */
  readonly storeId: string | null;
  readonly keepSignIn: boolean;
  readonly trigger: AutomaticTrigger;
}

/** A rule as it is stored. */
export interface AutomaticRule extends RuleDraft {
  readonly id: string;
  /** Milliseconds since 1970; null while it is off. A rule is off until its dry run was shown. */
  readonly activeSince: number | null;
}

export type RuleField = 'name' | 'sites' | 'kinds' | 'unvisitedDays' | 'storeId' | 'trigger';

/** What is wrong with a field: see the texts of the form for what to write instead. */
export type RuleProblem = 'no-name' | 'no-site' | 'bad-site' | 'host-not-site' | 'no-kind' | 'cookies-only' | 'bad-days' | 'private-store' | 'bad-trigger' | 'too-many';

export type RuleProblems = Partial<Record<RuleField, RuleProblem>>;

/** One site in one cookie store. */
export interface Spot {
  readonly site: string;
  readonly storeId: string;
  readonly isPrivate: boolean;
}

/** What a rule would delete of one site now. */
export interface PreviewLine extends Spot {
  readonly items: number;
  readonly names: readonly string[];
  /** No tab shows the site: of all kinds only cookies can be reached. */
  readonly cookiesOnly: boolean;
}

export interface RulePreview {
  readonly lines: readonly PreviewLine[];
  /** Sites and items in all, also of lines that are left out. */
  readonly sites: number;
  readonly items: number;
}

/** What a rule did to one site. */
export interface RunEntry extends Spot {
  readonly id: string;
  /** Milliseconds since 1970; also the time of the undo copy. */
  readonly time: number;
  readonly rule: string;
  readonly removed: number;
  /** The first of them. */
  readonly failed: readonly { readonly name: string; readonly reason: Reason }[];
  /** How many more failed. */
  readonly moreFailed?: number;
  /** Written back by an open page. */
  readonly returned: number;
  /** The browser stopped the background on the way. */
  readonly wasCutShort: boolean;
  /** Of a run that was cut short: false where it could not be finished, so that nothing is known of what it removed. */
  readonly isFinished?: boolean;
}

export interface AutomaticState {
  /** False: the stored rules can't be read. Then nothing is cleared until they are discarded. */
  readonly isReadable: boolean;
  readonly rules: readonly AutomaticRule[];
  readonly storeIds: readonly string[];
  /** Newest first. */
  readonly log: readonly (RunEntry & { readonly canUndo: boolean })[];
}

/** What the options page may ask about automatic clearing. */
export interface AutomaticMessages {
  'automatic.view': (ask: Record<string, never>) => AutomaticState;
  /** Stores a new rule, or a changed one by its `id`; either is off then. Null problems: stored. */
  'automatic.save': (ask: { id: string | null; draft: RuleDraft }) => { id: string | null; problems: RuleProblems | null };
  /** The dry run: what the rule would delete now. Deletes nothing; the rule may be turned on after it. */
  'automatic.preview': (ask: { id: string }) => RulePreview;
  /** Rejects where the rule as it stands was not previewed since the browser started. */
  'automatic.switch': (ask: { id: string; isOn: boolean }) => { isOn: boolean };
  'automatic.delete': (ask: { id: string }) => { deleted: boolean };
  /** Throws away rules that can't be read. */
  'automatic.discard': (ask: Record<string, never>) => { discarded: boolean };
  'automatic.undo': (ask: { entry: string }) => UndoResult;
  'automatic.forget-log': (ask: Record<string, never>) => { forgotten: number };
}
