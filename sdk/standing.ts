import { decidePurpose, type Standing } from './declaration/decide';
import { NECESSARY, type ConsentRecord, type Declaration, type PurposeId } from './protocol';
import { readRecord } from './record/read-record';

/** What the visitor allows now. One visitor a page, so the state is the module's. */
let standing: Standing = { record: null, refusedBySignal: [], undeclared: 'hold', optional: [] };
let inMemory = false;

const set = (record: ConsentRecord | null): void => void (standing = { ...standing, record });

/** Starts from the record cookie and what signals say; both are asked again only by a new document or `rereadRecord`. */
export function startStanding({ purposes, undeclared }: Declaration, refusedBySignal: readonly PurposeId[]): void {
  const optional = purposes.map(({ id }) => id).filter((id) => id !== NECESSARY);
  standing = { record: readRecord(), refusedBySignal, undeclared, optional };
}

export const currentStanding = (): Standing => standing;

export const currentRecord = (): ConsentRecord | null => standing.record;

export const isAllowed = (purpose: PurposeId, vendor?: string): boolean => decidePurpose(standing, purpose, vendor) === 'allow';

/** True until every optional purpose has been answered. */
export const isUndecided = (): boolean => standing.optional.some((id) => typeof standing.record?.purposes[id] !== 'boolean');

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
