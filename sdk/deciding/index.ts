import { answerExtension } from '../bridge/answer-extension';
import type { ConsentExport, EraseFilter } from '../consent';
import { decidePurpose, type Standing } from '../declaration/decide';
import { createMatcher } from '../declaration/match';
import { isRefused, refusesSomething } from '../declaration/refused';
import { erase, listItems, removeItem } from '../eraser';
import { adoptNatives, natives, type Natives } from '../natives';
import { NECESSARY, SWEEP_KEY, type ChoiceSource, type Choices, type ConsentEvents, type ConsentRecord, type Declaration, type Entry, type EraseReport, type Item, type PurposeId, type StorageKind } from '../protocol';
import { appendHistory, readHistory, type HistoryEvent } from '../record/history';
import { storedTexts } from '../record/read-record';
import { writeRecord } from '../record/write-record';
import { readWish, withdrawal, type Wish } from './check-choices';

export interface DecidingOptions {
  readonly natives: Natives;
  readonly declaration: Declaration;
  readonly emit: <E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]) => void;
  /** Purposes of which something ran in this document. */
  readonly ran: ReadonlySet<PurposeId>;
  /** The visitor's, which the core keeps. */
  standing(): Standing;
  /** Takes a new record and acts on it before anything is erased: guards settle, gates open and close. `stored`: a cookie holds it. */
  take(record: ConsentRecord, stored: boolean): void;
  /** Tells the other tabs. */
  tell(): void;
}

/** What only a choice, an erasure or a question needs: loaded when the first of them comes. */
export interface Deciding {
  choose(wish: Wish, source: ChoiceSource, script?: string | null): EraseReport;
  withdraw(purposes: readonly PurposeId[] | undefined, source: ChoiceSource): EraseReport;
  inspect(): Item[];
  /** The methods of a handle; the first argument is the script that calls. */
  readonly api: {
    acceptAll(by: string | null): EraseReport;
    rejectAll(by: string | null): EraseReport;
    decide(by: string | null, choices: Choices): EraseReport;
    withdraw(by: string | null, purposes?: readonly PurposeId[]): EraseReport;
    erase(by: string | null, filter?: EraseFilter): EraseReport;
    inspect(): Item[];
    export(): Promise<ConsentExport>;
  };
  /** Carries out a refusal that was made elsewhere, and removes and reports what came back. */
  sweep(): void;
  /** A companion extension asks over the bridge. */
  answer(detail: unknown): void;
}

/** Keeps a line in this host's history. Where databases are denied, the record itself still holds. */
function remember(event: HistoryEvent): void {
  appendHistory(event).catch((error: unknown) => console.warn('DingTalkConsent: the history could not be kept.', error));
}

/** Notes that this host holds nothing refused up to this sweep. Where storage is denied or full the next load sweeps again, which does no harm. */
function noteSweep(number: number): void {
  const { localStorage, setItem } = natives();
  try {
    if (localStorage) setItem(localStorage, SWEEP_KEY, String(number));
  } catch (error) {
    console.warn('DingTalkConsent: the sweep could not be noted.', error);
  }
}

/** One host can't erase another's storage, so each remembers for itself which sweep it has carried out. */
function isSwept(number: number): boolean {
  const { localStorage, getItem } = natives();
  return !!localStorage && getItem(localStorage, SWEEP_KEY) === String(number);
}

function filterItems({ purpose, kind, vendor }: EraseFilter) {
  return (itemKind: StorageKind, entry: Entry | null): boolean =>
    (kind === undefined || kind === itemKind) &&
    (vendor === undefined || entry?.vendor === vendor) &&
    (purpose === undefined ? entry?.purpose !== NECESSARY : entry?.purpose === purpose);
}

/** A record cookie that can't be read: its text goes to the history before a choice replaces it. */
function keepUnreadable(): void {
  const [text] = storedTexts();
  if (text) remember({ time: Date.now(), event: 'unreadable', text });
}

export function createDeciding(options: DecidingOptions): Deciding {
  const { declaration, emit, ran, standing, take, tell } = options;
  const { policyVersion, hosts } = declaration.site;
  const findEntry = createMatcher(declaration.entries);
  const currentRecord = (): ConsentRecord | null => standing().record;
  const refuses = (entry: Entry | null): boolean => isRefused(entry, standing());
  adoptNatives(options.natives);
  if (!currentRecord()) keepUnreadable();
  const inspect = (): Item[] => listItems(findEntry);
  const eraseWhere = (concerns: (kind: StorageKind, entry: Entry | null) => boolean): EraseReport =>
    erase({ findEntry, concerns, entries: declaration.entries, hosts, needsReload: [...ran].some((id) => decidePurpose(standing(), id) !== 'allow') });
  const eraseRefused = (): EraseReport => eraseWhere((_, entry) => refusesSomething(standing()) && refuses(entry));

  const choose = (wish: Wish, source: ChoiceSource, script?: string | null): EraseReport => {
    const choices = readWish(wish, declaration);
    const { record, stored } = writeRecord({ previous: currentRecord(), choices, source, policyVersion, optional: standing().optional });
    take(record, stored);
    const report = eraseRefused();
    if (refusesSomething(standing())) noteSweep(record.sweep);
    tell();
    remember({ time: record.time, event: 'chosen', record, ...(script && { script }) });
    if (refusesSomething(standing())) emit('erased', report);
    emit('change', record);
    return report;
  };
  return {
    choose,
    withdraw: (purposes, source) => choose(withdrawal(declaration, purposes), source),
    inspect,
    api: {
      acceptAll: (by) => choose('accept-all', 'api', by),
      rejectAll: (by) => choose('reject-all', 'api', by),
      decide: (by, choices) => choose(choices, 'api', by),
      withdraw: (by, purposes) => choose(withdrawal(declaration, purposes), 'api', by),
      erase(_by, filter = {}) {
        const report = eraseWhere(filterItems(filter));
        emit('erased', report);
        return report;
      },
      inspect,
      export: async () => ({ record: currentRecord(), history: await readHistory().catch(() => []), declaration, items: inspect() }),
    },
    sweep() {
      const number = currentRecord()?.sweep ?? 0;
      if (isSwept(number)) {
        for (const item of inspect().filter(({ entry }) => entry && refuses(entry))) {
          removeItem(item);
          emit('returned', item);
        }
        return;
      }
      const report = eraseRefused();
      noteSweep(number);
      if (report.removed.length || report.failed.length) emit('erased', report);
    },
    answer: (detail) =>
      answerExtension(detail, {
        state: () => ({ declaration, record: currentRecord() }),
        withdraw: ({ purposes }) => choose(withdrawal(declaration, purposes?.filter((id) => standing().optional.includes(id))), 'extension'),
      }),
  };
}
