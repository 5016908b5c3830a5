import { addMonths } from '../lib/add-months';
import { NECESSARY, type ConsentRecord, type PolicyChange, type PurposeId, type Reask } from '../protocol';
import { changesBetween } from './changes-between';
import { isAhead } from './is-ahead';

/** The visitor's record, and what it is held against. */
export interface LapseQuestion {
  readonly record: Pick<ConsentRecord, 'time' | 'policyVersion' | 'purposes' | 'vendors'>;
  /** The site's version of today. */
  readonly policyVersion: string;
  readonly changes: readonly PolicyChange[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the visitor's rule. */
  readonly reask: Reask;
}

/** What still stands of a record's answers, whatever the kind: what is left out has no answer any more. */
export type StandingAnswers = Pick<ConsentRecord, 'purposes' | 'vendors'>;

/** What becomes of a record: nothing; something to tell; or purposes to ask for again. */
export type Lapse = { readonly stands: StandingAnswers } & (
  | { readonly kind: 'silent' }
  /** To be told, oldest first; empty where the policy changed and the list does not say how. */
  | { readonly kind: 'notice'; readonly changes: readonly PolicyChange[] }
  | {
      readonly kind: 'ask';
      readonly changes: readonly PolicyChange[];
      /** Were granted and are unanswered now. */
      readonly lapsed: readonly PurposeId[];
      /** Refused long enough ago to be asked for again; refused until the visitor answers. */
      readonly mayAskAgain: readonly PurposeId[];
    }
);

type Answers = Readonly<Record<string, boolean>>;

const DAY = 86_400_000;

/** Names with this answer. Strictly: what is damaged is no answer. */
const answered = (answers: Answers, answer: boolean): string[] => Object.keys(answers).filter((id) => answers[id] === answer);

const isOptional = (id: PurposeId): boolean => id !== NECESSARY;

/** Is what was agreed to no longer the same? A kind that nobody knows counts as such. */
const isMaterial = (change: PolicyChange, now: number): boolean => change.kind !== 'editorial' && change.kind !== 'notice' && !isAhead(change, now);

/** Does a material change touch a purpose? One that names none touches all. */
const touches = (change: PolicyChange, purpose: PurposeId): boolean =>
  change.kind !== 'material' || !Array.isArray(change.purposes) || !change.purposes.length || change.purposes.includes(purpose);

/** Grants that have come to their end by the clock; so have all that seem to be of the future, by more than clocks differ. */
const isOver = ({ record: { time }, now, reask }: LapseQuestion): boolean => !(time <= now + DAY && now < addMonths(time, reask.acceptance));

/** Purposes, and vendors granted by themselves, whose grant lapses. */
function lapsedGrants(question: LapseQuestion, between: readonly PolicyChange[] | null): { purposes: PurposeId[]; vendors: string[] } {
  const { purposes, vendors } = question.record;
  const all = !between || isOver(question);
  const material = between?.filter((change) => isMaterial(change, question.now)) ?? [];
  return {
    purposes: answered(purposes, true).filter((id) => isOptional(id) && (all || material.some((change) => touches(change, id)))),
    vendors: all || material.length ? answered(vendors, true) : [],
  };
}

/** The answers without those grants. */
function without(answers: Answers, lapsed: readonly string[]): Answers {
  const grants = answered(answers, true).filter((id) => !lapsed.includes(id));
  return Object.fromEntries([...grants.map((id) => [id, true]), ...answered(answers, false).map((id) => [id, false])]) as Answers;
}

/**
 * What a record of an earlier day is still worth: by what changed in the policy since, and by how long an answer stands. Grants lapse and are
 * unanswered then, refusals stand until the visitor answers anew; nothing is ever granted by it. Vendors that were granted by themselves
 * lapse with any material change. Nothing is written: ask with the record that the cookie holds, on each page.
 */
export function lapsedPurposes(question: LapseQuestion): Lapse {
  const { record, policyVersion, changes, now, reask } = question;
  const between = changesBetween(changes, record.policyVersion, policyVersion);
  const { purposes: lapsed, vendors } = lapsedGrants(question, between);
  const mayAskAgain = now >= addMonths(record.time, reask.refusal) ? answered(record.purposes, false).filter(isOptional) : [];
  const stands = { purposes: without(record.purposes, lapsed), vendors: without(record.vendors, vendors) };
  const told = between?.filter(({ kind }) => kind !== 'editorial') ?? [];
  if (lapsed.length || mayAskAgain.length) return { kind: 'ask', changes: told, lapsed, mayAskAgain, stands };
  return told.length || !between ? { kind: 'notice', changes: told, stands } : { kind: 'silent', stands };
}
