import type { PurposeId } from './purpose';

/** What a purpose waits for, the strictest first: the visitor's yes; nothing, until the visitor says no; nothing, but it is told. */
export const MODES = ['opt-in', 'opt-out', 'notice'] as const;

/** One of `MODES`. */
export type Mode = (typeof MODES)[number];

/** How sure a value of the table is: the official text was read; a reputable account of it was; neither, so nobody confirmed it. */
export type Confidence = 'high' | 'medium' | 'low';

/** What the site knows of the visitor's age. */
export type Age = 'adult' | 'minor' | 'unknown';

/** Whose user the visitor is. The policy leaves those who registered with a +86 number to DingDing; until sign-in it is unknown. */
export type Audience = 'dingtalk' | 'dingding' | 'unknown';

/** What tells of the visitor's wishes besides the visitor. */
export type IncomingSignal = 'gpc';

/** What a rule may demand of the interface. */
export const REQUIRED_UI = [
  /** Refusing beside accepting: same layer, same weight. */
  'equal-reject',
  /** A choice for each purpose. */
  'granular',
  /** Every switch starts off. */
  'nothing-preselected',
  /** How long each thing is stored. */
  'durations',
  /** Which third parties have access. */
  'third-parties',
  /** A control on every page that withdraws. */
  'persistent-withdraw',
  /** A permission: the refusal may be worded so. */
  'continue-without-accepting',
  'reject-on-every-layer',
  /** Where a choice follows an account: its scope on the first layer, a short notice on each new device. */
  'multi-device-notice',
  /** What is done, before or as it is done. */
  'clear-notice',
  /** A free and simple objection to what runs without consent. */
  'objection-switch',
  /** "Your Privacy Choices", or the state's words for its opt-out. */
  'privacy-choices-link',
  /** "Limit the Use of My Sensitive Personal Information". */
  'limit-use-link',
  /** Says that the visitor's signal was honoured. */
  'opt-out-honoured',
  /** For each recipient what is sent, to whom and why. */
  'transmission-table',
  /** Each kind of data beside its purpose. */
  'itemised-notice',
  /** The request stands apart from other text. */
  'separate-request',
  /** Who answers questions, and how to reach them. */
  'contact',
  /** What the visitor loses by withdrawing. */
  'withdrawal-consequences',
  /** How a parent or guardian consents. */
  'parental-path',
  /** Where the other provider's policy is. */
  'hand-off',
] as const;

/** One of `REQUIRED_UI`. */
export type RequiredUi = (typeof REQUIRED_UI)[number];

/** Whom the visitor may complain to. */
export interface Authority {
  /** As it calls itself, or in English. */
  readonly name: string;
  /** Where the visitor finds it. */
  readonly url: string;
}

/** Months by the calendar. */
export interface Reask {
  /** Before a refused purpose may be asked for again. */
  readonly refusal: number;
  /** Until a grant lapses. */
  readonly acceptance: number;
}

/** What Global Privacy Control does to a rule. */
export interface GpcDuty {
  /** Purposes that it refuses where it is sent. */
  readonly refuses: readonly PurposeId[];
  /** Of those, the site's own that it refuses now: none where it is not sent. */
  readonly refusesNow: readonly PurposeId[];
  /** A law demands it. It is honoured either way. */
  readonly mustHonour: boolean;
  /** The visitor has to see that it was honoured. */
  readonly mustShow: boolean;
}

/** What applies to one visitor. Configured from the table of regions, which is no legal advice: `unverified` names what nobody confirmed. */
export interface PolicyRule {
  /** The row that applied; a country's code where it is the strictest of the country's rows, `unknown` where it is that of all. */
  readonly row: string;
  /** The row of the visitor's time zone, where that made something stricter; else null. */
  readonly timeZoneRow: string | null;
  /** Version of the table. */
  readonly version: string;
  /** By purpose, of those that were asked about and can be refused. */
  readonly modes: Readonly<Record<PurposeId, Mode>>;
  /** What Global Privacy Control does here. */
  readonly gpc: GpcDuty;
  /** When the visitor is asked again. */
  readonly reask: Reask;
  /** Years: who is younger is a minor. */
  readonly minorAge: number;
  /** Purposes that nobody may grant: of a minor, of a user of DingDing, or refused by the site or the visitor's organisation. */
  readonly locked: readonly PurposeId[];
  /** What the rule demands of the interface. */
  readonly ui: readonly RequiredUi[];
  /** BCP 47 tags of the languages that the texts have to be there in; none: no duty is known. */
  readonly languages: readonly string[];
  /** Null: none is known, or the place is not. */
  readonly authority: Authority | null;
  /** Terms of a country are shown where the site supplies them, and never made up. */
  readonly addendum: 'site';
  /** The visitor is DingDing's: this policy is not shown, and where theirs is. */
  readonly handOff: boolean;
  /** Fields of this rule whose value in the table nobody confirmed, such as `reask.refusal` or `ui.granular`; show them as "configured rule, unverified". */
  readonly unverified: readonly string[];
  /** What of the site's tightening would have loosened the rule, or cannot be read: one sentence each, with what to write instead. */
  readonly ignored: readonly string[];
}

/**
 * The site's own, stricter rule. It can only tighten: what would loosen has no type where a type can say so, is left out
 * otherwise, and named in `PolicyRule.ignored`.
 */
export interface Tightening {
  /** For all purposes, or by purpose. */
  readonly mode?: Mode | Readonly<Record<PurposeId, Mode>>;
  /** Of Global Privacy Control. */
  readonly gpc?: {
    /** Besides those that it refuses anyway. */
    readonly refuses?: readonly PurposeId[];
    /** A law demands it. */
    readonly mustHonour?: true;
    /** The visitor has to see that it was honoured. */
    readonly mustShow?: true;
  };
  /** Whole months: a refusal may stand longer, a grant end sooner. */
  readonly reask?: Partial<Reask>;
  /** Whole years, not below the rule's. */
  readonly minorAge?: number;
  /** What an organisation refuses for all of its members. */
  readonly lockedPurposes?: readonly PurposeId[];
}
