import type { ChoiceSource, EraseReport, UiContext, UiHost, UiSource } from '../protocol';

export interface ContextOptions {
  readonly host: UiHost;
  readonly language: string;
  readonly close: () => void;
  /** Told what a choice is made in while it is carried out, and null after it. */
  readonly during: (source: UiSource | null) => void;
}

/** All that is asked, refused; and nothing else, so that no choice which allows something can look like it. */
const REFUSAL = /^("reject-all"|{"purposes":{("[^"]*":false,?)*}})$/;

/**
 * Only the visitor allows through it. An event that is not trusted was made by script: by an extension that answers for its user, or by anyone else.
 * It may refuse, and is recorded as what it is; otherwise it is ignored (docs/decisions/0016).
 */
export function createContext({ host, during, ...rest }: ContextOptions): UiContext {
  const { declaration, gpc, sharedObjects, record, refused, on, deciding, rule, visitor } = host;
  const by = { locale: rest.language };
  type Later = Awaited<ReturnType<typeof deciding>>;
  /** Carries out a press of a button in `place`. */
  const press = async (place: UiSource, { isTrusted }: Event, act: (later: Later, source: ChoiceSource) => Promise<EraseReport>): Promise<EraseReport> => {
    const later = await deciding();
    during(place);
    try {
      return await act(later, isTrusted ? place : 'api');
    } finally {
      during(null);
    }
  };
  return {
    ...rest,
    declaration: { ...declaration, language: rest.language }, // all other texts are in the language of the first
    gpc,
    sharedObjects,
    record,
    refused,
    rule: () => rule(false), // only shown: the question on the page may say what holds without it
    visitor,
    on,
    deciding,
    choose: async (choices, place, event) =>
      event.isTrusted || REFUSAL.test(JSON.stringify(choices)) ? press(place, event, (later, source) => later.choose(choices, source, by)) : null,
    withdraw: (purposes, place, event) => press(place, event, (later, source) => later.withdraw(purposes, source, by)),
    reload: () => location.reload(),
  };
}
