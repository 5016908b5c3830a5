import { refusesSomething } from '../declaration/refused';
import type { ChoiceSource, EraseReport } from '../protocol';
import { appendHistory, type HistoryEvent } from '../record/history';
import { storedTexts } from '../record/read-record';
import { writeRecord } from '../record/write-record';
import { readWish, type Wish } from './check-choices';
import type { Erasing } from './erasing';
import type { DecidingOptions } from './options';
import { settle } from './settle';

export type Choose = (wish: Wish, source: ChoiceSource, script?: string | null) => Promise<EraseReport>;

/** Keeps a line in this host's history. Where databases are denied, the record itself still holds. */
function remember(event: HistoryEvent): void {
  appendHistory(event).catch((error: unknown) => console.warn('DingTalkConsent: the history could not be kept.', error));
}

/** A record cookie that can't be read: its text goes to the history before a choice replaces it. */
function keepUnreadable(): void {
  const [text] = storedTexts();
  if (text) remember({ time: Date.now(), event: 'unreadable', text });
}

/** Makes choices, in a fixed order: record, signals, what waits, other tabs and history, eraser, events. */
export function createChoose({ declaration, emit, guarding, standing, take, tell }: DecidingOptions, { eraseRefused }: Pick<Erasing, 'eraseRefused'>): Choose {
  const { policyVersion } = declaration.site;
  if (!standing().record) keepUnreadable();
  return async (wish, source, script) => {
    const { record: previous, optional } = standing();
    const { record, stored } = writeRecord({ previous, choices: readWish(wish, declaration), source, policyVersion, optional });
    take(record, stored);
    emit('chosen', record); // in this turn: gated scripts start in the next one
    await settle(guarding);
    tell();
    remember({ time: record.time, event: 'chosen', record, ...(script && { script }) });
    const report = await eraseRefused();
    if (refusesSomething(standing())) emit('erased', report);
    emit('change', standing().record); // a later choice may have been made meanwhile
    return report;
  };
}
