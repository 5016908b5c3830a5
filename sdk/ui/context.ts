import type { EraseReport, UiContext, UiHost, UiSource } from '../protocol';

export interface ContextOptions {
  readonly host: UiHost;
  readonly language: string;
  readonly close: () => void;
  /** Told what a choice is made in while it is carried out, and null after it. */
  readonly during: (source: UiSource | null) => void;
}

/** Nobody but the visitor chooses through it: events that are not trusted are ignored. */
export function createContext({ host, during, ...rest }: ContextOptions): UiContext {
  const { declaration, gpc, sharedObjects, record, refused, on, deciding, rule, visitor } = host;
  const by = { locale: rest.language };
  type Later = Awaited<ReturnType<typeof deciding>>;
  const byVisitor = async (event: Event, source: UiSource, act: (later: Later) => Promise<EraseReport>): Promise<EraseReport | null> => {
    if (!event.isTrusted) return null;
    const later = await deciding();
    during(source);
    try {
      return await act(later);
    } finally {
      during(null);
    }
  };
  return {
    ...rest,
    declaration,
    gpc,
    sharedObjects,
    record,
    refused,
    rule: () => rule(false), // only shown: the question on the page may say what holds without it
    visitor,
    on,
    deciding,
    choose: (choices, source, event) => byVisitor(event, source, (later) => later.choose(choices, source, by)),
    withdraw: (purposes, source, event) => byVisitor(event, source, (later) => later.withdraw(purposes, source, by)),
    reload: () => location.reload(),
  };
}
