import { decidePurpose } from '../declaration/decide';
import { createMatcher } from '../declaration/match';
import { isRefused, refusesSomething, sweepMark } from '../declaration/refused';
import { erase, listItems, removeItem } from '../eraser';
import { SWEEP_KEY, type Entry, type EraseReport, type Item, type StorageKind } from '../protocol';
import { isNotedHere, noteHere } from './noted-here';
import type { DecidingOptions } from './options';

/** Which declared entries (null: which undeclared items) of a kind. */
export type Concerns = (kind: StorageKind, entry: Entry | null) => boolean;

export interface Erasing {
  /** Everything stored that this page can see, matched to entries. */
  inspect(): Promise<Item[]>;
  /** `withTwins`: copies of what goes, among what nobody declares, go too. */
  eraseWhere(concerns: Concerns, withTwins?: boolean): Promise<EraseReport>;
  /** Erases what the visitor refuses now, and notes on this host that it was done. */
  eraseRefused(): Promise<EraseReport>;
  /** Carries out a refusal that was made elsewhere, and removes and reports what came back. */
  sweep(): Promise<void>;
}

/** Address of the response that came last: of the page itself where nothing else has been loaded since. */
function latestResponse(): string {
  const entries = [...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
  return entries.sort((a, b) => a.responseEnd - b.responseEnd).pop()?.name ?? location.href;
}

/** The eraser, bound to what the visitor refuses now. */
export function createErasing({ declaration, emit, guarding: { ran }, standing }: DecidingOptions): Erasing {
  const { hosts } = declaration.site;
  const findEntry = createMatcher(declaration.entries);
  const inspect = (): Promise<Item[]> => listItems(findEntry);
  const needsReload = (): boolean => [...ran].some((id) => decidePurpose(standing(), id) !== 'allow');
  const eraseWhere = (concerns: Concerns, withTwins = false): Promise<EraseReport> =>
    erase({ withTwins, findEntry, concerns, entries: declaration.entries, hosts, needsReload: needsReload() });
  const eraseRefused = async (): Promise<EraseReport> => {
    /* To list all kinds takes longer than the rest of a choice, and just now the scripts that it allows are to begin. */
    if (!refusesSomething(standing())) return { removed: [], failed: [], retained: [], unverifiable: [], needsReload: needsReload() };
    const carriedOut = sweepMark(standing());
    const report = await eraseWhere((_, entry) => isRefused(entry, standing()), true);
    noteHere(SWEEP_KEY, carriedOut); // one host can't erase another's storage, so each notes for itself which sweep it has carried out
    return report;
  };
  const removeReturned = async (): Promise<void> => {
    const by = latestResponse();
    const isBack = ({ entry }: Item): boolean => !!entry && isRefused(entry, standing());
    const back = (await inspect()).filter(isBack);
    await Promise.all(back.map(removeItem));
    const left = back.length ? await inspect() : [];
    for (const item of back) {
      const isLeft = left.some(({ kind, name }) => kind === item.kind && name === item.name);
      if (!isLeft) emit('returned', { ...item, by: item.kind === 'cookie' ? by : null });
    }
  };
  const sweep = async (): Promise<void> => {
    if (isNotedHere(SWEEP_KEY, sweepMark(standing()))) return removeReturned();
    const report = await eraseRefused();
    if (report.removed.length || report.failed.length) emit('erased', report);
  };
  let sweeping = Promise.resolve();
  return {
    inspect,
    eraseWhere,
    eraseRefused,
    /* One after the other: what the first has removed the second must not report again. */
    sweep: () => (sweeping = sweeping.catch(() => undefined).then(sweep)),
  };
}
