import type { ChoiceSource, Choices, ConsentRecord, EraseReport, EventFacts, HistoryEventName, PurposeId } from '../protocol';
import { choiceEvents } from './choice-events';

/** A choice as it was made. */
export interface MadeChoice {
  readonly previous: ConsentRecord | null;
  readonly record: ConsentRecord;
  readonly chosen: Choices;
  readonly source: ChoiceSource;
  readonly script?: string | null;
  /** Language of the interface that asked. */
  readonly locale?: string;
}

/** Something for the history: one of choice, text, report and event. */
export interface Happened {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly refusedBySignal: readonly PurposeId[];
  /** When and in which language the visitor was asked, where the answer is not in the history yet. */
  readonly asked?: { readonly time: number; readonly locale: string } | undefined;
  readonly choice?: MadeChoice;
  /** Of a record cookie that could not be read. */
  readonly text?: string;
  /** Of an erasure. */
  readonly report?: EraseReport;
  /** What needs no more words, with the record that it was about. */
  readonly event?: HistoryEventName;
  readonly record?: ConsentRecord;
}

/** Characters. Both come from outside: a script's address may hold the whole script. */
const LONGEST = 4000;

const bounded = (text: string | null | undefined): string | null => text?.slice(0, LONGEST) ?? null;
const iso = (time: number): string => new Date(time).toISOString();

function choiceFacts({ previous, record, chosen, source, script, locale }: MadeChoice, blank: EventFacts): EventFacts[] {
  const { id, time, purposes, vendors } = record;
  const facts: EventFacts = {
    ...blank,
    time: iso(time),
    record: id,
    locale: locale ?? blank.locale,
    variant: source === 'page' ? 'button' : source,
    choices: { chosen, state: { purposes, vendors } },
    source,
    script: bounded(script),
  };
  return choiceEvents(previous, record).map((event) => ({ ...facts, event }));
}

/** Events of what happened: none for an erasure that found nothing. */
export function eventFacts({ time, refusedBySignal, asked, choice, text, report, event, record }: Happened, pageLocale: string | null): EventFacts[] {
  const blank: EventFacts = {
    time: iso(time),
    event: 'unreadable',
    record: null,
    locale: pageLocale,
    variant: 'none',
    choices: null,
    signals: { gpc: refusedBySignal.length > 0 },
    source: null,
    script: null,
    text: bounded(text),
    erased: null,
  };
  if (choice) {
    const question: EventFacts[] = asked ? [{ ...blank, event: 'ConsentRequested', time: iso(asked.time), locale: asked.locale, variant: 'banner', record: choice.record.id }] : [];
    return [...question, ...choiceFacts(choice, blank)];
  }
  if (event) return [{ ...blank, event, record: record?.id ?? null }];
  if (!report) return [blank];
  const { removed, failed, retained } = report;
  if (!removed.length && !failed.length) return [];
  return [{ ...blank, event: 'erased', erased: { removed: removed.length, failed: failed.length, retained: retained.length } }];
}
