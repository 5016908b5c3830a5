import type { Standing } from '../declaration/decide';
import { refusesSomething } from '../declaration/refused';
import type { ChoiceSource, Choices, ConsentRecord, EraseReport, PurposeId } from '../protocol';
import type { MadeChoice } from '../record/event-facts';
import { storedTexts } from '../record/read-record';
import { writeRecord } from '../record/write-record';
import { askAgain } from './ask-again';
import { readWish, type Wish } from './check-choices';
import type { Erasing } from './erasing';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';
import { settle } from './settle';

/** What is known of who chose, besides the source. */
export interface ChosenBy extends Pick<MadeChoice, 'script' | 'locale'> {
  /** True where the visitor has said so for the second time. */
  readonly isConfirmed?: boolean;
}

export type Choose = (wish: Wish, source: ChoiceSource, by?: ChosenBy) => Promise<EraseReport>;

/** What a new choice goes on from. What has lapsed is not allowed by it again: neither a purpose nor a vendor. */
function previousOf({ record, lapsed }: Standing, isOfAge: boolean): ConsentRecord | null {
  if (record && isOfAge) return { ...record, purposes: {} }; // what was refused for being too young is asked
  if (!record || !lapsed.length) return record;
  const keeps = ([id, isAllowed]: readonly [string, boolean]): boolean => !isAllowed || !lapsed.includes(id);
  const refusals = ([, isAllowed]: readonly [string, boolean]): boolean => !isAllowed;
  return { ...record, purposes: Object.fromEntries(Object.entries(record.purposes).filter(keeps)), vendors: Object.fromEntries(Object.entries(record.vendors).filter(refusals)) };
}

/** The choices without what may not be allowed now. */
function without(choices: Choices, isBarred: (id: PurposeId) => boolean): Choices {
  if (!choices.purposes) return choices;
  return { ...choices, purposes: Object.fromEntries(Object.entries(choices.purposes).filter(([id, isAllowed]) => !(isAllowed && isBarred(id)))) };
}

/** Makes choices, in a fixed order: record, signals, what waits, other tabs and history, eraser, events. */
export function createChoose(
  { declaration, emit, guarding, rule, standing, take, tell, visitor }: DecidingOptions,
  { eraseRefused, remember, kept }: Pick<Erasing, 'eraseRefused'> & Pick<Remembering, 'remember' | 'kept'>,
): Choose {
  const { policyVersion } = declaration.site;
  /** Purposes that the visitor has now said yes to for the first of two times. */
  const saidOnce = ({ purposes }: Choices): PurposeId[] =>
    declaration.purposes.filter(({ id, doubleOptIn }) => doubleOptIn && purposes?.[id] && standing().record?.purposes[id] !== true).map(({ id }) => id);
  const [text] = storedTexts();
  if (!standing().record && text) remember({ text }); // before a choice replaces it
  return async (wish, source, { isConfirmed, ...by } = {}) => {
    if (visitor().audience === 'dingding') throw new TypeError('DingTalkConsent: users of the other service decide there: audience is dingding.');
    const chosen = readWish(wish, declaration);
    const toConfirm = isConfirmed ? [] : saidOnce(chosen);
    const again = await askAgain(rule);
    const { locked, optional, record: before } = standing();
    const { record, stored } = writeRecord({
      previous: previousOf(standing(), chosen.minor === false),
      choices: without(chosen, (id) => toConfirm.includes(id) || (locked.includes(id) && chosen.minor !== false)),
      source,
      policyVersion,
      optional: chosen.minor ? optional : optional.filter((id) => !locked.includes(id)),
      again,
    });
    take(record, stored);
    await settle(guarding);
    tell();
    remember({ choice: { previous: before, record, chosen, source, ...by } });
    const report = await eraseRefused();
    if (refusesSomething(standing())) emit('erased', report);
    await kept();
    emit('change', standing().record); // a later choice may have been made meanwhile
    for (const purpose of toConfirm) emit('confirm', { purpose });
    return toConfirm.length ? { ...report, toConfirm } : report;
  };
}
