import type { Answer, Ask, Changed, MessageName } from '../../../../extension/messaging/messages';

type Answerer = (question: never) => unknown;

const answerers = new Map<MessageName, Answerer>();
const listeners = new Set<(changed: Changed) => void>();

/** Every question so far, oldest first. */
export const asked: { readonly name: MessageName; readonly question: unknown }[] = [];

/** What the background answers to a message from now on; a thrown error reaches the asker. */
export function whenAsked<M extends MessageName>(name: M, answer: (question: Ask<M>) => Answer<M> | Promise<Answer<M>>): void {
  answerers.set(name, answer);
}

/** Tells every page that its tab's site changed. */
export function somethingChanged(): void {
  for (const listener of listeners) listener({ changed: true, tabId: 7 });
}

/** Forgets answers and questions. */
export function resetChannel(): void {
  answerers.clear();
  listeners.clear();
  asked.length = 0;
}

/** Stands in for extension/messaging/channel. */
export async function ask<M extends MessageName>(name: M, question: Ask<M>): Promise<Answer<M>> {
  asked.push({ name, question });
  const answer = answerers.get(name);
  if (answer === undefined) throw new Error(`The test has no answer to ${name}`);
  return (await answer(question as never)) as Answer<M>;
}

/** Stands in for extension/messaging/channel. */
export function watch(_tabId: number, listener: (changed: Changed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
