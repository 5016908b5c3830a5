import type { StoreKind } from './store-kind';
import type { StoredItem } from './stored-item';

/** A frame of a page of the extension that shows an origin, where no tab does. */
export interface FramedOrigin {
  readonly frameId: number;
  readonly origin: string;
}

/** How a site is reached without a tab of its own: through frames of the extension's page in this one. */
export interface Through {
  readonly tabId: number;
  readonly frames: readonly FramedOrigin[];
}

/** A site in one cookie store. */
export interface SiteChoice {
  readonly storeId: string;
  /** Registrable domain. */
  readonly site: string;
}

/** A site, and the frames that show its origins now; none where only its cookies are meant. */
export interface FramedSite extends SiteChoice {
  readonly frames?: readonly FramedOrigin[];
}

/** Which origins of a site may be looked at. `why` says what keeps all of them from it: another cookie store than the page's, or no access. */
export interface SiteReach extends SiteChoice {
  readonly origins: readonly string[];
  readonly why: 'other-store' | 'no-access' | null;
}

/** What an origin stored, of every kind but cookies. */
export interface LookedOrigin {
  readonly origin: string;
  /** False: nothing of it could be read, so that what it stored is not known. */
  readonly isReached: boolean;
  readonly items: readonly StoredItem[];
  /** Kinds that could not be read there. */
  readonly unread: readonly StoreKind[];
}

export interface LookedSite extends SiteChoice {
  readonly origins: readonly LookedOrigin[];
}

/** Messages about sites without a tab that are looked at through frames. `tabId` is the tab of the page that asks, which opens the frames. */
export interface FramedMessages {
  /** Sends nothing: says which origins there are to look at. `address`: an origin that the visitor typed, of a site that may be in no list. */
  'sites.reach': (ask: { tabId: number; sites: readonly SiteChoice[]; address?: string }) => { sites: readonly SiteReach[] };
  'sites.look': (ask: { tabId: number; sites: readonly FramedSite[] }) => { sites: readonly LookedSite[] };
}
