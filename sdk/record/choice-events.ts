import type { ConsentRecord, HistoryEventName } from '../protocol';

/** What is allowed, as purposes and vendors in one list. */
const allowed = ({ purposes, vendors }: ConsentRecord): string[] =>
  Object.entries({ purposes, vendors }).flatMap(([list, answers]) => Object.keys(answers).filter((id) => answers[id]).map((id) => `${list} ${id}`));

/**
 * What a choice means beside the one before it: a withdrawal of what was allowed, consent to more, the same consent once more, or
 * a refusal. One that takes and gives is two events.
 */
export function choiceEvents(previous: ConsentRecord | null, record: ConsentRecord): HistoryEventName[] {
  const before = previous ? allowed(previous) : [];
  const after = allowed(record);
  const isWithdrawn = before.some((one) => !after.includes(one));
  const isGiven = after.some((one) => !before.includes(one));
  if (isWithdrawn) return isGiven ? ['ConsentWithdrawn', 'ConsentGiven'] : ['ConsentWithdrawn'];
  return [isGiven ? 'ConsentGiven' : after.length ? 'RenewedConsentGiven' : 'ConsentRefused'];
}
