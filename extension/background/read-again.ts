import { isTextKind, type StoreKind } from '../messaging/store-kind';
import { listRows } from '../stores';
import { areaOfFrame, areaOfRow } from '../stores/areas';
import { openPlace, type OpenPlace, type VisibleTab } from '../stores/open-place';
import type { Row } from '../stores/store';
import { cookieDomains, readCookieRows } from './read-rows';

/** What is there after something was done to these rows: they themselves, if they are, and others. */
export interface Again {
  readonly rows: readonly Row[];
  /** Whether the row would be among them if it were there: of a page that is gone nothing can be told. */
  readonly tells: (row: Row) => boolean;
}

/** Storage areas that could be asked; of kinds that only a script inside a frame can list, kind by kind, where one of them is meant. */
async function toldAreas(place: OpenPlace, kinds: readonly StoreKind[]): Promise<ReadonlySet<string>> {
  const [frames, held] = await Promise.all([place.frames, kinds.every(isTextKind) ? [] : place.held()]);
  const listed = held.flatMap(({ frame, held: byKind }) => Object.entries(byKind ?? {}).flatMap(([kind, found]) => (found ? [`${kind} ${areaOfFrame(frame)}`] : [])));
  return new Set([...frames.map(areaOfFrame), ...listed]);
}

/** Reads these rows of a tab again. Cookies are asked for by their sites, and pages only about what is theirs. */
export async function readAgain(tab: VisibleTab, of: readonly Row[]): Promise<Again> {
  const place = await openPlace(tab);
  const kinds = [...new Set(of.map(({ kind }) => kind))].filter((kind) => kind !== 'cookie');
  const [cookies, rows, told] = await Promise.all([readCookieRows(place, cookieDomains(of)), listRows(place, kinds), kinds.length ? toldAreas(place, kinds) : new Set()]);
  return {
    rows: [...cookies, ...rows],
    tells: (row) => row.kind === 'cookie' || told.has(isTextKind(row.kind) ? areaOfRow(row) : `${row.kind} ${areaOfRow(row)}`),
  };
}
