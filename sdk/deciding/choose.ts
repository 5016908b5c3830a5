import { refusesSomething } from '../declaration/refused';
import type { ChoiceSource, EraseReport } from '../protocol';
import type { MadeChoice } from '../record/event-facts';
import { storedTexts } from '../record/read-record';
import { writeRecord } from '../record/write-record';
import { readWish, type Wish } from './check-choices';
import type { Erasing } from './erasing';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';
import { settle } from './settle';

/** What is known of who chose, besides the source. */
export type ChosenBy = Pick<MadeChoice, 'script' | 'locale'>;

export type Choose = (wish: Wish, source: ChoiceSource, by?: ChosenBy) => Promise<EraseReport>;

/** Makes choices, in a fixed order: record, what waits, other tabs and history, eraser, events. */
export function createChoose(
  { declaration, emit, guarding, standing, take, tell }: DecidingOptions,
  { eraseRefused, remember, kept }: Pick<Erasing, 'eraseRefused'> & Pick<Remembering, 'remember' | 'kept'>,
): Choose {
  const { policyVersion } = declaration.site;
  const [text] = storedTexts();
  if (!standing().record && text) remember({ text }); // before a choice replaces it
  return async (wish, source, by) => {
    const { record: previous, optional } = standing();
    const chosen = readWish(wish, declaration);
    const { record, stored } = writeRecord({ previous, choices: chosen, source, policyVersion, optional });
    take(record, stored);
    await settle(guarding);
    tell();
    remember({ choice: { previous, record, chosen, source, ...by } });
    const report = await eraseRefused();
    if (refusesSomething(standing())) emit('erased', report);
    await kept();
    emit('change', standing().record); // a later choice may have been made meanwhile
    return report;
  };
}
