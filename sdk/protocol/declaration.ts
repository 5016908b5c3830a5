import type { Controller } from './controller';
import type { PolicyChange } from './policy-change';
import type { Tightening } from './policy-rule';
import type { Purpose, PurposeId } from './purpose';
import type { Rights } from './rights';
import type { SignalOptions } from './signal-options';
import type { EntryKind } from './storage-kind';
import type { Visitor } from './visitor';

/**
 * `independent` vendors need consent and have a switch;
 * `processor`s act for the site, are listed and have none.
 */
export type VendorRole = 'independent' | 'processor';

/** A third party, with the data it gets and the purposes it gets them for. */
export interface Vendor {
  /** What entries and choices name it by. */
  readonly id: string;
  /** Shown to visitors. */
  readonly name: string;
  /** `independent` (if left out): needs consent, has a switch. `processor`: acts for the site, is listed, has none and follows its purposes. */
  readonly role: VendorRole;
  /** Ids of the purposes it gets data for. */
  readonly purposes: readonly PurposeId[];
  /** What it gets, in words; shown. */
  readonly data: readonly string[];
  /** The vendor's own policy, or null where none exists: then `policyUrlReason` says why. */
  readonly policyUrl: string | null;
  /** Why there is no `policyUrl`; shown. */
  readonly policyUrlReason?: string;
  /** Where the statement comes from (a public page, a package), its date, and whether it is an estimate. */
  readonly source?: string;
  /** What makes data go to this vendor, such as an action of the visitor's. Give it a `separate` purpose where it must not be allowed along with others. */
  readonly trigger?: string;
  /** Where the vendor keeps the data: countries or regions, also for the receipt. */
  readonly storageLocations?: readonly string[];
  /** What a transfer to another country rests on, e.g. `Standard Contractual Clauses`, also for the receipt. */
  readonly transfer?: string;
  /** `affiliates`: listed together; who they are is told on request. */
  readonly group?: 'affiliates';
}

/** What a held fetch or XHR does until the visitor decides. */
export type WhileHeld = 'pending' | 'reject';

/** One declared thing, of a storage kind or an endpoint. */
export interface Entry {
  /** Where it lies, or `beacon` for what is sent. */
  readonly kind: EntryKind;
  /** Exact, or a pattern with `*`; a URL pattern for `beacon`. */
  readonly name: string;
  /** Id of the purpose it serves. */
  readonly purpose: PurposeId;
  /** Id of a vendor. Absent: the site's own. */
  readonly vendor?: string;
  /** `session`, `persistent`, an ISO 8601 duration, or `unknown` (shown as "not declared"). */
  readonly lifetime: string;
  /** What it holds, in words; shown. */
  readonly data: readonly string[];
  /** What it is for, in a sentence; shown. */
  readonly description?: string;
  /** Cookie only: the path it is set on, where that is not `/` or a parent of the page. */
  readonly path?: string;
  /** Cookie only: the server sets it HttpOnly, so page script can neither see nor erase it. */
  readonly httpOnly?: boolean;
  /** Why a security entry is `necessary`. */
  readonly justification?: string;
  /** Where the statement comes from, its date, and whether it is an estimate. */
  readonly source?: string;
  /** `beacon` only: requests to it wait (`pending`, if left out) or fail at once (`reject`) until the visitor decides. */
  readonly whileHeld?: WhileHeld;
}

/** Something that no entry names, as one to complete: the purpose is the site's to say. */
export interface DraftEntry extends Pick<Entry, 'kind' | 'name' | 'lifetime' | 'data'> {
  /** Empty: a configuration with it is refused until somebody says the purpose. */
  readonly purpose: '';
  /** URL of the script that wrote or sent it, where the stack named one. */
  readonly script: string | null;
}

/** The site that asks. */
export interface Site {
  /** Shown in the banner. */
  readonly name: string;
  /** Which of the site's properties this page belongs to, e.g. `www`. */
  readonly property?: string;
  /** Host names that share one choice; requests to them are the site's own. */
  readonly hosts: readonly string[];
  /** Of the privacy policy; linked. */
  readonly policyUrl: string;
  /** Written into each record. Another one asks for everything again, unless `changes` say less. */
  readonly policyVersion: string;
  /** Hash of the policy's text, as the site makes it (e.g. `sha256-…`): goes into each event of the history. */
  readonly policyHash?: string;
  /** Who decides over the data. */
  readonly controller: Controller;
}

/** What happens to writes and requests that no entry names. */
export type UndeclaredRule = 'hold' | 'allow' | 'report';

/** How many requests may wait, how much they may keep in memory, and how long. What is over it is refused, oldest first. */
export interface HeldLimits {
  /** 200 if left out. */
  readonly requests: number;
  /** In memory; 1,000,000 if left out. */
  readonly bytes: number;
  /** 300 if left out. */
  readonly seconds: number;
}

/** What the guard of one kind does: decides, only reports what it would have refused, or stands aside. */
export type GuardRule = 'on' | 'report' | 'off';

/** Where the question stands. */
export const LAYOUTS = ['bar', 'card', 'centred'] as const;
/** One of `LAYOUTS`. */
export type Layout = (typeof LAYOUTS)[number];

/** A group of texts by name. */
export interface TextGroup {
  /** A text, or a group of them. */
  readonly [name: string]: string | TextGroup;
}

/** The site's own words: language, part, name, text. */
export type SiteTexts = Readonly<Record<string, Readonly<Record<string, TextGroup>>>>;

/** Terms that the site has for one region. */
export type RegionTerms = {
  /** Shown as the text of the link. */
  readonly title: string;
  /** Where they are. */
  readonly url: string;
};

/** The site's machine-readable list of purposes, vendors and entries, checked and completed. */
export interface Declaration {
  /** The site that asks. */
  readonly site: Site;
  /** ISO 3166-1 or -2, such as `DE` or `US-CA`. Null: what the page states, or else the strictest rule. */
  readonly region: string | null;
  /** What purposes wait for where the site is stricter than the rule of the region, for all or by purpose. What would loosen it is ignored, and said so in the console. */
  readonly mode?: Exclude<Tightening['mode'], undefined>;
  /** The same of the rule's other values. */
  readonly tighten?: Omit<Tightening, 'mode' | 'lockedPurposes'>;
  /** The versions of the policy since the oldest one that a visitor may have agreed to, the newest last. */
  readonly changes?: readonly PolicyChange[];
  /** Where users of another service are sent, who have terms of their own. */
  readonly handOff?: {
    /** Shown. */
    readonly name: string;
    /** Where their settings are. */
    readonly url: string;
  };
  /** Terms for single regions, by ISO code, in the site's own words: the SDK has none. */
  readonly regionTerms?: Readonly<Record<string, RegionTerms>>;
  /** What the site's policy says of the visitor's rights and of third parties; read and checked where it is shown. */
  readonly rights?: Rights;
  /** What happens to writes and third-party requests that no entry names: `hold` (if left out); `allow` and `report` let them pass. */
  readonly undeclared: UndeclaredRule;
  /** BCP 47. Null: the page's, else the browser's, else English. */
  readonly language: string | null;
  /** The site's own words, by language (`en`, `zh-CN` …) and part of the interface, in place of the usual ones: `{ "en": { "banner": { "title": "Cookies" } } }`. */
  readonly texts?: SiteTexts;
  /** Where the question stands: at the end of the window (`bar`, where nothing is said), in its corner, or in its middle. */
  readonly layout?: Layout;
  /** What the site knows of the visitor when the page is loaded. */
  readonly visitor: Visitor;
  /** By kind; a kind that is left out is on. */
  readonly guards: Readonly<Partial<Record<EntryKind, GuardRule>>>;
  /** Limits of what waits for a choice. */
  readonly held: HeldLimits;
  /** The four defaults and those that the site defines. */
  readonly purposes: readonly Purpose[];
  /** Third parties. */
  readonly vendors: readonly Vendor[];
  /** Everything that the site and its vendors store or send. */
  readonly entries: readonly Entry[];
  /** Of the signals that tell others; read and checked by their own scripts. */
  readonly signals?: SignalOptions;
}
