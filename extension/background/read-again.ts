import { areaOfFrame, areaOfRow } from '../stores/areas';
import { openPlace, type VisibleTab } from '../stores/open-place';
import type { Row } from '../stores/store';
import { isTextKind } from '../messaging/store-kind';
import { cookieDomains, readRows } from './read-rows';

/** What is there after something was done to these rows. */
export interface Again {
  readonly rows: readonly Row[];
  /** Whether the row would be among them if it were there: of a page that is gone nothing can be told. */
  readonly tells: (row: Row) => boolean;
}

/** Reads a tab's site again, and whatever else these rows belong to. */
export async function readAgain(tab: VisibleTab, of: readonly Row[]): Promise<Again> {
  const place = await openPlace(tab);
  const [rows, frames, held] = await Promise.all([readRows(place, cookieDomains(of)), place.frames, place.held()]);
  const shown = new Set(frames.map(areaOfFrame));
  const listed = new Set(held.flatMap(({ frame, held: byKind }) => Object.entries(byKind ?? {}).flatMap(([kind, found]) => (found ? [`${kind} ${areaOfFrame(frame)}`] : []))));
  return {
    rows,
    tells: (row) => row.kind === 'cookie' || (isTextKind(row.kind) ? shown.has(areaOfRow(row)) : listed.has(`${row.kind} ${areaOfRow(row)}`)),
  };
}
