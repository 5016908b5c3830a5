import type { Carried } from './carried';
import type { NamedLoss } from './undo-result';
import type { UndoState } from './undo-state';
import type { Unread } from './unread';

/** A field of an item that can be wrong. */
export type ItemField = 'name' | 'value' | 'domain' | 'path' | 'partition' | 'expires' | 'secure' | 'kind';

/**
 * Why an item was not written as asked.
 * - `gone`: no longer there. `taken`: another item has this identity. `twice`: a later one in the same list has it.
 * - `empty`: a cookie without name and value. `characters`: some that a cookie can't hold. `too-large`: name and value over 4,096 bytes.
 * - `path`, `domain`, `partition`: not one. `public-suffix`: a domain that belongs to everybody. `other-site`: not of this tab's site.
 * - `expired`: ends in the past. `host-prefix`, `secure-prefix`: against the rules of `__Host-` and `__Secure-`.
 * - `none-needs-secure`, `partition-needs-secure`: only Secure cookies may be that.
 * - `needs-access`: the extension has no access to that host. `not-open`: no open frame of that origin. `kind`: can't be written.
 * - `refused`: the browser did not write it and gave no reason. `old-kept`: the new one is written, and the old one stays.
 */
export type ChangeProblem =
  | 'gone' | 'taken' | 'twice' | 'empty' | 'characters' | 'too-large' | 'path' | 'domain' | 'partition' | 'public-suffix' | 'other-site' | 'expired'
  | 'host-prefix' | 'secure-prefix' | 'none-needs-secure' | 'partition-needs-secure' | 'needs-access' | 'not-open' | 'kind' | 'refused' | 'old-kept';

/** What stands against writing an item, and the field to look at. */
export interface Objection {
  readonly field: ItemField | null;
  readonly why: ChangeProblem;
}

/** What became of one item, as read again afterwards. */
export interface ChangeResult {
  readonly changed: boolean;
  readonly objection: Objection | null;
  /** Milliseconds since 1970 at which it ends, where the browser shortened what was asked (to 400 days); else null. */
  readonly capped: number | null;
  readonly undo: UndoState | null;
}

/** What importing one item would do. `refused`: nothing, and `why`. */
export interface ImportEntry {
  readonly status: 'new' | 'same' | 'changed' | 'refused';
  readonly why: ChangeProblem | null;
}

export interface ImportPreview {
  /** One for each item that was asked about, in that order. */
  readonly entries: readonly ImportEntry[];
  /** Sites whose items wait for access. */
  readonly needsAccess: readonly { readonly host: string; readonly grant: readonly string[] }[];
}

export interface ImportResult {
  /** Written, and there as asked when read again. */
  readonly written: number;
  /** There already, exactly so. */
  readonly same: number;
  /** Written, and the browser shortened how long they live. */
  readonly capped: number;
  readonly failed: readonly { readonly name: string; readonly why: ChangeProblem }[];
  readonly undo: UndoState | null;
}

export interface Exported {
  readonly items: readonly Carried[];
  /** What could not be read, or not in full. */
  readonly losses: readonly NamedLoss[];
  /** Kinds that may hold more than what is here. */
  readonly unread: readonly Unread[];
}

/** What to export: these items of the tab; all of the tab's site and its frames; or that, and every cookie of every site that the extension has access to. */
export type ExportScope = { readonly ids: readonly string[] } | 'site' | 'all-sites';

/** Messages about writing, protecting and carrying single items. Each write keeps a copy for undo. */
export interface ItemMessages {
  /** Writes a new item, never over another one. */
  'item.add': (ask: { tabId: number; item: Carried }) => ChangeResult;
  /** Writes the new one first, and deletes the old one only once that is there: a refused edit loses nothing. */
  'item.edit': (ask: { tabId: number; id: string; item: Carried }) => ChangeResult;
  /** From now on no clear takes the item; or again it does. */
  'item.protect': (ask: { tabId: number; id: string; isProtected: boolean }) => { isProtected: boolean };
  'export.items': (ask: { tabId: number; scope: ExportScope }) => Exported;
  /** The `.sol` file of one shared object, base64. */
  'object.file': (ask: { tabId: number; id: string }) => { sol: string };
  /** Says what `import.apply` would do; writes nothing. */
  'import.preview': (ask: { tabId: number; items: readonly Carried[] }) => ImportPreview;
  'import.apply': (ask: { tabId: number; items: readonly Carried[] }) => ImportResult;
}
