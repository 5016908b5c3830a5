import { decide, decidePurpose, type Standing } from './declaration/decide';
import { NECESSARY, type ConsentRecord, type Declaration, type Entry, type PurposeId } from './protocol';
import { readRecord } from './record/read-record';
import type { Signal } from './signals/signal';

/** What the visitor allows now. One visitor a page, so the state is the module's. */
let standing: Standing = { record: null, refusedBySignal: [], undeclared: 'hold' };
let inMemory = false;

let optional: readonly PurposeId[] = [];

/** Purposes that need consent. */
export const optionalPurposes = (): readonly PurposeId[] => optional;

const set = (record: ConsentRecord | null): void => void (standing = { ...standing, record });
const chosen = (id: PurposeId): unknown => standing.record?.purposes[id];

/** Starts from the record cookie and what signals say; both are asked again only by a new document or `rereadRecord`. */
export function startStanding({ purposes, undeclared }: Declaration, signals: readonly Signal[]): void {
  optional = purposes.map(({ id }) => id).filter((id) => id !== NECESSARY);
  standing = { record: readRecord(), refusedBySignal: signals.flatMap((signal) => signal.refuses()), undeclared };
}

export const currentRecord = (): ConsentRecord | null => standing.record;

export const decideEntry = (entry: Entry | null): ReturnType<typeof decide> => decide(entry, standing);

export const isAllowed = (purpose: PurposeId, vendor?: string): boolean => decidePurpose(standing, purpose, vendor) === 'allow';

/** True until every optional purpose has been answered. */
export const isUndecided = (): boolean => optional.some((id) => chosen(id) === undefined);

/** Has the visitor refused anything? */
export const refusesSomething = (): boolean => optional.some((id) => chosen(id) === false) || Object.keys(standing.record?.vendors ?? {}).length > 0;

/** Is an entry, or (null) what nobody declares, refused by the visitor's own choice? */
export function isRefused(entry: Entry | null): boolean {
  if (entry) return !!standing.record && decidePurpose(standing, entry.purpose, entry.vendor) === 'deny';
  return standing.undeclared === 'hold' && optional.every((id) => chosen(id) === false);
}

/** Takes a record that was made here; `stored` says whether a cookie holds it. */
export function takeRecord(record: ConsentRecord, stored: boolean): void {
  inMemory = !stored;
  set(record);
}

/** Reads again what other tabs and hosts may have written; true when it is another record now. */
export function rereadRecord(): boolean {
  const read = readRecord();
  if (read?.id === standing.record?.id || (!read && inMemory)) return false;
  set(read);
  return true;
}
