import { decidePurpose, type Standing } from './declaration/decide';
import { isMinor } from './lib/is-minor';
import { NECESSARY, type ConsentRecord, type Declaration, type PurposeId, type Ruling } from './protocol';
import { readRecord } from './record/read-record';

const CLOCK_SKEW = 86_400_000;

/** What the visitor allows now. One visitor a page, so the state is the module's. */
let standing: Standing = { record: null, refusedBySignal: [], undeclared: 'hold', optional: [], granted: [], lapsed: [], locked: [] };
let inMemory = false;
let declared: Declaration;

/** Needs no look at the rules: the policy is the one that was agreed to, its time is not over, and the clock has not been set back. */
const isFresh = ({ policyVersion, until, time }: ConsentRecord): boolean => policyVersion === declared.site.policyVersion && Date.now() < until && Date.now() > time - CLOCK_SKEW;

/** Until the rules have been looked at, what an older record allows is not allowed; what the site says of the visitor only ever takes away. */
function set(record: ConsentRecord | null): void {
  const { age, audience, refuses = [] } = declared.visitor;
  const { optional } = standing;
  const isLocked = isMinor(age, record) || audience === 'dingding';
  standing = { ...standing, record, lapsed: !record || isFresh(record) ? [] : record.id === standing.record?.id ? standing.lapsed : optional, locked: isLocked ? optional : refuses };
}

/** Starts from the record cookie, what signals say, and what the site knows of the visitor; all are asked again only by a new document, `rereadRecord`, or more that the site gets to know. */
export function startStanding(declaration: Declaration, refusedBySignal: readonly PurposeId[]): void {
  const { purposes, undeclared } = (declared = declaration);
  standing = { ...standing, refusedBySignal, undeclared, optional: purposes.map(({ id }) => id).filter((id) => id !== NECESSARY) };
  set(inMemory ? standing.record : readRecord());
}

export const currentStanding = (): Standing => standing;

export const currentRecord = (): ConsentRecord | null => standing.record;

export const currentVisitor = (): Declaration['visitor'] => declared.visitor;

export const isAllowed = (purpose: PurposeId, vendor?: string): boolean => decidePurpose(standing, purpose, vendor) === 'allow';

/** True until every optional purpose that the visitor can decide on has been answered. */
export const isUndecided = (): boolean =>
  standing.optional.some((id) => !standing.locked.includes(id) && (typeof standing.record?.purposes[id] !== 'boolean' || standing.lapsed.includes(id)));

/** Takes a record that was made here; `stored` says whether a cookie holds it. */
export function takeRecord(record: ConsentRecord | null, stored: boolean): void {
  inMemory = !stored;
  set(record);
}

/** Takes what the rules say of this visitor. */
export function takeRuling({ record, granted, lapsed, refusedBySignal }: Ruling): void {
  standing = { ...standing, record, granted, lapsed, refusedBySignal };
}

/** Reads again what other tabs and hosts may have written; true when it is another record now. */
export function rereadRecord(): boolean {
  const read = readRecord();
  if (read?.id === standing.record?.id || (!read && inMemory)) return false;
  set(read);
  return true;
}
