import type { BridgeState, EraseReport, PurposeId } from '../../sdk/protocol';
import type { AutomaticMessages } from './automatic';
import type { FramedMessages, FramedSite, SiteChoice } from './framed';
import type { ItemMessages } from './item-messages';
import type { Look, LookAt } from './look';
import type { Notice } from './notice';
import type { SiteAbout } from './site-about';
import type { StoredItem } from './stored-item';
import type { NamedLoss, Reason, UndoResult } from './undo-result';
import type { UndoState } from './undo-state';
import type { Unread } from './unread';

export type { NamedLoss, Reason, SiteChoice, StoredItem, UndoResult, UndoState, Unread };
export type { DeclaredState } from './stored-item';
export type { Loss } from './undo-result';

/** Why a tab's storage can't be shown. */
export type SiteStatus = 'ready' | 'needs-access' | 'restricted' | 'reload-tab' | 'error';

/** How long a refusal lasts. */
export type RefusalScope = 'tab' | 'always';

/** What the browser can do to refuse, weakest last. `blocked`: nothing is stored. `cleaned-up`: stored for a moment, then removed. */
export type RefusalStrength = 'blocked' | 'cleaned-up';

export interface RefusalState {
  readonly site: string;
  readonly scope: RefusalScope;
  readonly since: number;
  readonly strength: RefusalStrength;
  /** Which means are in force now, e.g. `content-settings`, `header-rules`, `page-guard`, `sweep`. */
  readonly means: readonly string[];
  /** Sign-in cookies are spared where the visitor asked for it. */
  readonly keepSignIn: boolean;
}

/** All that the popup shows of one tab. */
export interface SiteView {
  readonly status: SiteStatus;
  /** Text for `error`. */
  readonly message?: string;
  readonly tabId: number;
  readonly url: string;
  /** Registrable domain. */
  readonly site: string;
  /** Match patterns that the one grant asks for, e.g. `*://*.dingtalk.localhost/*`. */
  readonly grant: readonly string[];
  readonly items: readonly StoredItem[];
  /** Hosts in this tab whose storage needs a further grant: shown as such, never as empty. */
  readonly needsAccess: readonly { readonly host: string; readonly grant: readonly string[] }[];
  readonly unread: readonly Unread[];
  /** What the page's SDK says, or null where the page runs none. */
  readonly claim: BridgeState | null;
  readonly refusal: RefusalState | null;
  /** Null while a refusal is in force, since what would be put back is refused. */
  readonly undo: UndoState | null;
  /** True in private windows: undo copies live in memory only. */
  readonly privateWindow: boolean;
}

/** What became of a clear: read again, never assumed. */
export interface Cleared {
  readonly removed: number;
  readonly failed: readonly { readonly id: string; readonly name: string; readonly reason: Reason }[];
  /** Written back by an open page between deleting and reading again. */
  readonly returned: readonly { readonly id: string; readonly name: string }[];
  /** How many were left because they are protected. */
  readonly spared?: number;
}

/** The same with what is kept for undo. */
export interface ClearResult extends Cleared {
  /** What an undo can't put back as it was. */
  readonly losses: readonly NamedLoss[];
  /** Nothing was deleted: an undo would lack something, and the visitor has not been told. Ask again with `acceptsLosses`. */
  readonly isToConfirm?: boolean;
  readonly undo: UndoState | null;
}

/** Cookies of one site in one cookie store, summed up. */
export interface SiteSummary extends SiteChoice {
  readonly count: number;
  /** Bytes of names and values in UTF-8. */
  readonly size: number;
  /** When the one that lives longest ends, milliseconds since 1970; null where all end with the session. */
  readonly expires: number | null;
  /** How many are the site's own: not partitioned, or partitioned under itself. */
  readonly first: number;
  /** Unpartitioned with SameSite=None: pages of other sites may use them where the browser lets them. */
  readonly shared: number;
  /** Other sites that its cookies are partitioned under, and how many each. */
  readonly under: readonly SiteCount[];
  /** The reverse: other sites whose cookies are partitioned under this one. */
  readonly hosts: readonly SiteCount[];
}

export interface SiteCount {
  readonly site: string;
  readonly count: number;
}

/** A clear of a site that can be undone while its copy lives. */
export interface SiteUndo extends SiteChoice, Pick<UndoState, 'time' | 'expires'> {
  /** Origins that it puts page storage back into. */
  readonly origins: readonly string[];
}

export interface SitesCleared extends Cleared {
  /** One for each site that something was deleted of. */
  readonly undo: readonly SiteUndo[];
  /** Sites of which nothing was deleted, since an undo would lack this: ask again with `acceptsLosses`. */
  readonly toConfirm?: readonly (SiteChoice & { readonly losses: readonly NamedLoss[] })[];
}

/** Everything that the granted hosts let the extension see. */
export interface SitesView {
  readonly sites: readonly SiteSummary[];
  /** Cookie stores looked at: containers, private windows. */
  readonly stores: readonly string[];
  /** False: what lies outside of `granted` is not known. */
  readonly allSites: boolean;
  /** Match patterns of the hosts that access was given to. */
  readonly granted: readonly string[];
  /** Clears and changes that can still be undone, also of sites that are in no row by now. */
  readonly undo: readonly SiteUndo[];
}

/** What popup and pages may ask of the background: argument and answer of each message. */
export interface Messages extends ItemMessages, AutomaticMessages, FramedMessages {
  'site.view': (ask: { tabId: number }) => SiteView;
  /** How much the page's origin keeps, and what it may use of the device. */
  'site.about': (ask: { tabId: number }) => SiteAbout;
  /** What scripts of the page have done since the last time this was asked; from the first time on, and from the start of what is loaded while one goes on asking. */
  'notices.take': (ask: { tabId: number }) => { notices: readonly Notice[] };
  /** Looks into one item that holds more than a text: stores, records, requests, files, fields. */
  'item.look': (ask: { tabId: number; id: string; at: LookAt; through?: FramedSite }) => Look;
  /** Deletes exactly these, reads again, keeps a copy for undo. */
  'items.clear': (ask: { tabId: number; ids: readonly string[]; acceptsLosses?: boolean }) => ClearResult;
  'undo.restore': (ask: { tabId: number }) => UndoResult;
  /** Destroys every undo copy of every site. */
  'undo.forget': (ask: Record<string, never>) => { forgotten: number };
  /** How many minutes undo copies live; sets it first when `minutes` is given (5, 15, 30 or 60). */
  'undo.age': (ask: { minutes?: number }) => { minutes: number };
  /**
   * Clears first (all but sign-in when `keepSignIn`), then refuses from now on with the means that
   * are allowed at this moment. In Chromium call `permissions.request({permissions: ['contentSettings']})`
   * in the click and send this right after it, without waiting: the prompt may close the popup, and the
   * background turns `cleaned-up` into `blocked` by itself when the permission arrives (and back when it goes).
   */
  'refusal.set': (ask: { tabId: number; scope: RefusalScope; keepSignIn: boolean }) => RefusalState;
  'refusal.lift': (ask: { tabId: number }) => { lifted: boolean };
  /** Every refusal in force, newest first: for the options page. */
  'refusal.list': (ask: Record<string, never>) => { refusals: readonly RefusalState[] };
  /** Lifts the refusal of a site that may have no open tab. */
  'refusal.lift-site': (ask: { site: string }) => { lifted: boolean };
  /** Withdraws through the page's SDK. */
  'consent.withdraw': (ask: { tabId: number; purposes?: readonly PurposeId[] }) => EraseReport;
  /** One row a site and cookie store, by name. */
  'sites.list': (ask: Record<string, never>) => SitesView;
  /** The cookies of one site, wherever they are partitioned. */
  'sites.items': (ask: SiteChoice) => { items: readonly StoredItem[] };
  /**
   * Deletes exactly the cookies of these sites, and what their frames (in the tab `tabId`) hold; of it only `ids`, where given. Reads
   * again, keeps a copy a site. Many sites go in several messages, so that a visitor can stop between two.
   */
  'sites.clear': (ask: { sites: readonly FramedSite[]; ids?: readonly string[]; tabId?: number; acceptsLosses?: boolean }) => SitesCleared;
  /** Puts back what these clears removed, page storage through their frames. One whose copy is gone, or has made way for a later one, puts back nothing. */
  'sites.undo': (ask: { sites: readonly (SiteUndo & FramedSite)[]; tabId?: number }) => UndoResult;
  /** Whether the toolbar button shows a number; sets it first when `shown` is given. */
  'badge.shown': (ask: { shown?: boolean }) => { shown: boolean };
  'tab.reload': (ask: { tabId: number }) => { reloaded: boolean };
}

export type MessageName = keyof Messages;
export type Ask<M extends MessageName> = Parameters<Messages[M]>[0];
export type Answer<M extends MessageName> = ReturnType<Messages[M]>;

/** Background to pages that `watch` a tab (channel.ts): something of its site changed, view it again. */
export interface Changed {
  readonly changed: true;
  readonly tabId: number;
}
