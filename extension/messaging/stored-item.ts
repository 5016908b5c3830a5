import type { Entry } from '../../sdk/protocol';
import type { Label } from './label';
import type { StoreKind } from './store-kind';

/** Whether the site's own declaration names an item. `unknown`: the site publishes none. */
export type DeclaredState = 'declared' | 'undeclared' | 'unknown';

/** One thing really stored, as a row of the popup. */
export interface StoredItem {
  /** Opaque and stable: names exactly one identity (store, domain, path, partition, name) across listings. */
  readonly id: string;
  readonly kind: StoreKind;
  readonly name: string;
  /** Empty for kinds that hold more than a text: `item.look` tells what. */
  readonly value: string;
  /** Bytes of name and content; 0 where the browser does not tell without reading everything. */
  readonly size: number;
  /** Records, requests or files that it holds, of kinds that hold any. */
  readonly count?: number;
  /** Cookie domain (with its leading dot when not host-only) or the origin of the storage area. */
  readonly domain: string;
  /** Cookie path, or the scope of a service worker; empty for other kinds. */
  readonly path: string;
  /** Top-level site the item is partitioned under, or null. */
  readonly partition: string | null;
  readonly party: 'first' | 'third';
  /** Milliseconds since 1970, or null when it ends with the session or never ends. */
  readonly expires: number | null;
  /** Only for cookies. */
  readonly flags?: { readonly httpOnly: boolean; readonly secure: boolean; readonly hostOnly: boolean; readonly sameSite: string };
  readonly declared: DeclaredState;
  /** The site's claim, parsed; null unless `declared`. */
  readonly entry: Entry | null;
  /** A guess from name and flags: removing it probably signs the visitor out. */
  readonly likelySignIn: boolean;
  /** The visitor protected it: no clear takes it. */
  readonly isProtected?: boolean;
  /** Registrable domain that a third party's item belongs to. */
  readonly site?: string;
  /** What the name probably is. The page that shows the item looks it up; the background never sends it. */
  readonly label?: Label;
}
