import type { ConsentEvents, ConsentRecord, EntryKind, EraseReport, GuardedAct, ReturnedItem } from '../protocol';

/** The events that the overlay listens to. */
export const LOGGED = ['held', 'released', 'dropped', 'undeclared', 'reported', 'returned', 'erased', 'standing', 'change'] as const;
export type LoggedEvent = (typeof LOGGED)[number];

/** One event as it came, with its time in milliseconds since 1970. */
export type Told = { readonly [E in LoggedEvent]: { readonly event: E; readonly detail: ConsentEvents[E]; readonly time: number } }[LoggedEvent];

/** One line of the list. Names only: no event has a value. */
export interface LogLine {
  readonly time: number;
  /** What happened: the event's name, or `not erased`. */
  readonly decision: LoggedEvent | 'not erased';
  /** Null for what is about no single item. */
  readonly kind: EntryKind | null;
  readonly name: string;
  readonly purpose: string | null;
  readonly vendor: string | null;
  /** Who asked, where known. */
  readonly script: string | null;
}

type Line = Omit<LogLine, 'time' | 'decision'>;

const NOBODY = { purpose: null, vendor: null, script: null };

const ofEntry = (entry: GuardedAct['entry']): Pick<Line, 'purpose' | 'vendor'> => ({ purpose: entry?.purpose ?? null, vendor: entry?.vendor ?? null });

const ofAct = ({ kind, name, entry, script }: GuardedAct): Line => ({ kind, name, ...ofEntry(entry), script });
const ofReturned = ({ kind, name, entry, by }: ReturnedItem): Line => ({ kind, name, ...ofEntry(entry), script: by });

/** A record as what it allows. */
function ofRecord(record: ConsentRecord | null): Line {
  const allowed = Object.entries(record?.purposes ?? {}).filter(([, isAllowed]) => isAllowed).map(([purpose]) => purpose);
  return { ...NOBODY, kind: null, name: record ? `allowed: ${allowed.join(', ') || 'nothing optional'}` : 'no choice' };
}

function ofReport({ removed, failed }: EraseReport, time: number): LogLine[] {
  return [
    ...removed.map(({ kind, name }): LogLine => ({ ...NOBODY, time, decision: 'erased', kind, name })),
    ...failed.map(({ item: { kind, name } }): LogLine => ({ ...NOBODY, time, decision: 'not erased', kind, name })),
  ];
}

/** What an event says, a line for each item. */
export function logLines(told: Told): LogLine[] {
  const { event: decision, time } = told;
  switch (told.event) {
    case 'erased':
      return ofReport(told.detail, time);
    case 'standing':
    case 'change':
      return [{ time, decision, ...ofRecord(told.detail) }];
    case 'returned':
      return [{ time, decision, ...ofReturned(told.detail) }];
    default:
      return [{ time, decision, ...ofAct(told.detail) }];
  }
}
