import type { Carried } from '../messaging/carried';
import type { Objection } from '../messaging/item-messages';
import { isTextKind } from '../messaging/store-kind';
import { browser } from '../platform/browser';
import { siteOfItem, siteOfUrl } from '../stores/site';
import { openPlace, type OpenPlace, type VisibleTab } from '../stores/open-place';
import type { Frame, Row } from '../stores/store';
import { covers } from './access';
import { hostOf, objectionTo } from './check-item';
import { cookieDomains, readRows } from './read-rows';
import { isWritable, keyOf, rowOfItem, spelled, type Keyed } from './row-of-item';

/** A tab as it is before something is written: what is there, and what the extension may reach. */
export interface Before {
  readonly place: OpenPlace;
  readonly rows: readonly Row[];
  readonly frames: readonly Frame[];
  readonly granted: readonly string[];
  /** The row that writing an item with this key would overwrite. */
  readonly twin: (item: Keyed) => Row | undefined;
}

/** Reads all that writing these items may touch. */
export async function readBefore(tab: VisibleTab, items: readonly Carried[]): Promise<Before> {
  const place = await openPlace(tab);
  const [rows, frames, { origins: granted = [] }] = await Promise.all([
    readRows(place, cookieDomains(items.map(spelled))), place.frames, browser.permissions.getAll(),
  ]);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return { place, rows, frames, granted, twin: (item) => byKey.get(keyOf(item)) };
}

export type Plan = { readonly next: Row; readonly twin: Row | undefined } | { readonly objection: Objection };

const stop = (field: Objection['field'], why: Objection['why']): Plan => ({ objection: { field, why } });

const isOpen = ({ frames }: Before, { domain, partition }: Carried): boolean => frames.some((frame) => frame.origin === domain && frame.partition === partition);

/** What writing an item means here, or what stands against it. */
export function planItem(before: Before, item: Carried): Plan {
  const asked = spelled(item);
  if (!isWritable(asked)) return stop('kind', 'kind');
  const objection = objectionTo(asked);
  if (objection) return { objection };
  if (asked.kind === 'cookie' && !covers(before.granted, asked.flags?.secure ? 'https:' : 'http:', hostOf(asked))) return stop('domain', 'needs-access');
  if (asked.kind !== 'cookie' && !isOpen(before, asked)) return stop('domain', 'not-open');
  const twin = before.twin(asked);
  if (twin && !isTextKind(asked.kind)) return stop('name', 'taken'); // a database or cache is never written over another
  return { next: rowOfItem(before.place, asked, twin), twin };
}

/** Whether a row belongs to the tab's site, or is partitioned under it. */
export const isOfSite = ({ site }: { readonly site: string }, row: Row): boolean =>
  siteOfItem(row) === site || (row.partition !== null && siteOfUrl(row.partition) === site);
