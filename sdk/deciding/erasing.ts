import { decidePurpose } from '../declaration/decide';
import { createMatcher } from '../declaration/match';
import { isRefused, refusesSomething } from '../declaration/refused';
import { erase, listItems, removeItem } from '../eraser';
import { natives } from '../natives';
import { SWEEP_KEY, type Entry, type EraseReport, type Item, type StorageKind } from '../protocol';
import type { DecidingOptions } from './options';

/** Which declared entries (null: which undeclared items) of a kind. */
export type Concerns = (kind: StorageKind, entry: Entry | null) => boolean;

export interface Erasing {
  /** Everything stored that this page can see, matched to entries. */
  inspect(): Item[];
  eraseWhere(concerns: Concerns): EraseReport;
  /** Erases what the visitor refuses now, and notes on this host that it was done. */
  eraseRefused(): EraseReport;
  /** Carries out a refusal that was made elsewhere, and removes and reports what came back. */
  sweep(): void;
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

/** The eraser, bound to what the visitor refuses now. */
export function createErasing({ declaration, emit, ran, standing }: DecidingOptions): Erasing {
  const { hosts } = declaration.site;
  const findEntry = createMatcher(declaration.entries);
  const inspect = (): Item[] => listItems(findEntry);
  const number = (): number => standing().record?.sweep ?? 0;
  const eraseWhere = (concerns: Concerns): EraseReport =>
    erase({ findEntry, concerns, entries: declaration.entries, hosts, needsReload: [...ran].some((id) => decidePurpose(standing(), id) !== 'allow') });
  const eraseRefused = (): EraseReport => {
    const refuses = refusesSomething(standing());
    const report = eraseWhere((_, entry) => refuses && isRefused(entry, standing()));
    if (refuses) noteSweep(number());
    return report;
  };
  const removeReturned = (): void => {
    for (const item of inspect().filter(({ entry }) => entry && isRefused(entry, standing()))) {
      removeItem(item);
      emit('returned', item);
    }
  };
  return {
    inspect,
    eraseWhere,
    eraseRefused,
    sweep() {
      if (isSwept(number())) return removeReturned();
      const report = eraseRefused();
      if (report.removed.length || report.failed.length) emit('erased', report);
    },
  };
}
