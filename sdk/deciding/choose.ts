import { decidePurpose, type Standing } from '../declaration/decide';
import { refusesSomething } from '../declaration/refused';
import type { ChoiceSource, Choices, ConsentRecord, Declaration, EraseReport, PurposeId, Ruling, Visitor } from '../protocol';
import type { MadeChoice } from '../record/event-facts';
import { storedTexts } from '../record/read-record';
import { writeRecord } from '../record/write-record';
import { askAgain } from './ask-again';
import { readWish, type Wish } from './check-choices';
import type { Erasing } from './erasing';
import { inTime } from './in-time';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';
import { settle } from './settle';

/** What is known of who chose, besides the source. */
export interface ChosenBy extends Pick<MadeChoice, 'script' | 'locale'> {
  /** True where the visitor has said so for the second time. */
  readonly isConfirmed?: boolean;
}

export type Choose = (wish: Wish, source: ChoiceSource, by?: ChosenBy) => Promise<EraseReport>;

/** `rule`: it only looks. */
type ChooseOptions = Omit<DecidingOptions, 'rule'> & { readonly rule: () => Promise<Ruling> };

/** What a new choice goes on from. What has lapsed is not allowed by it again: neither a purpose nor a vendor. */
function previousOf({ record, lapsed }: Standing): ConsentRecord | null {
  if (!record || !lapsed.length) return record;
  const keeps = ([id, isAllowed]: readonly [string, boolean]): boolean => !isAllowed || !lapsed.includes(id);
  const refusals = ([, isAllowed]: readonly [string, boolean]): boolean => !isAllowed;
  return { ...record, purposes: Object.fromEntries(Object.entries(record.purposes).filter(keeps)), vendors: Object.fromEntries(Object.entries(record.vendors).filter(refusals)) };
}

/** The choices without what may not be allowed now: purposes, and vendors that have no other purpose. */
function without(choices: Choices, { vendors }: Declaration, isBarred: (id: PurposeId) => boolean): Choices {
  const purposesOf = (vendor: string): readonly PurposeId[] => vendors.find(({ id }) => id === vendor)?.purposes ?? [];
  const keep = <T extends boolean | null>(answers: Readonly<Record<string, T>>, purposes: (id: string) => readonly PurposeId[]): Record<string, T> =>
    Object.fromEntries(Object.entries(answers).filter(([id, isAllowed]) => !(isAllowed && purposes(id).every(isBarred))));
  return {
    ...choices,
    ...(choices.purposes && { purposes: keep(choices.purposes, (id) => [id]) }),
    ...(choices.vendors && { vendors: keep(choices.vendors, purposesOf) }),
  };
}

/** Purposes that the visitor has now said yes to, by themselves or by one of their vendors. */
function wantedBy({ purposes = {}, vendors = {} }: Choices, declaration: Declaration): PurposeId[] {
  const byVendor = declaration.vendors.filter(({ id }) => vendors[id]).flatMap((vendor) => vendor.purposes);
  return declaration.purposes.map(({ id }) => id).filter((id) => purposes[id] || byVendor.includes(id));
}

/** Purposes that need a second yes: asked for, not allowed yet, and the visitor's to allow. */
function saidOnce(chosen: Choices, standing: Standing, declaration: Declaration): PurposeId[] {
  const needs = declaration.purposes.filter(({ doubleOptIn }) => doubleOptIn).map(({ id }) => id);
  return wantedBy(chosen, declaration).filter((id) => needs.includes(id) && decidePurpose(standing, id) !== 'allow' && !standing.locked.includes(id));
}

/** What stays locked after a choice, which may take an age back. */
const lockedAfter = ({ minor }: Choices, { locked }: Standing, { age, refuses = [] }: Visitor): readonly PurposeId[] => (minor === false && age !== 'minor' ? refuses : locked);

/** Makes choices, in a fixed order: record, signals, what waits, other tabs and history, eraser, events. */
export function createChoose(
  { declaration, emit, guarding, rule, learn, standing, take, tell, visitor }: ChooseOptions,
  { eraseRefused, remember, kept }: Pick<Erasing, 'eraseRefused'> & Pick<Remembering, 'remember' | 'kept'>,
): Choose {
  const [text] = storedTexts();
  if (!standing().record && text) remember({ text }); // before a choice replaces it
  const write = (chosen: Choices, source: ChoiceSource, { found, toConfirm }: { readonly found: Ruling | void; readonly toConfirm: readonly PurposeId[] }) => {
    const previous = previousOf(standing());
    const locked = lockedAfter(chosen, standing(), visitor());
    const made = writeRecord({
      previous,
      choices: without(chosen, declaration, (id) => toConfirm.includes(id) || locked.includes(id)),
      source,
      policyVersion: (found?.isPending && previous?.policyVersion) || declaration.site.policyVersion,
      optional: standing().optional,
      locked,
      again: askAgain(Date.now(), found?.rule.reask),
    });
    return { previous, ...made };
  };
  return async (wish, source, { isConfirmed, ...by } = {}) => {
    if (visitor().audience === 'dingding') throw new TypeError('DingTalkConsent: users of the other service decide there: audience is dingding.');
    const chosen = readWish(wish, declaration);
    const found = await inTime(rule().catch(() => undefined)); // a refusal does not wait for a rule that does not come
    if (found) learn(found); // and in the same turn, before anything acts on it, the choice
    const toConfirm = isConfirmed ? [] : saidOnce(chosen, standing(), declaration);
    const { previous, record, stored } = write(chosen, source, { found, toConfirm });
    take(record, stored);
    await settle(guarding);
    tell();
    remember({ choice: { previous, record, chosen, source, ...by } });
    const report = await eraseRefused();
    if (refusesSomething(standing())) emit('erased', report);
    await kept();
    emit('change', standing().record); // a later choice may have been made meanwhile
    for (const purpose of toConfirm) emit('confirm', { purpose });
    return toConfirm.length ? { ...report, toConfirm } : report;
  };
}
