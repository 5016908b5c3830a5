import { browser } from '../platform/browser';
import type { Answer, Ask, Changed, MessageName } from './messages';

/** What travels: the name of a message with what it asks. */
export interface Envelope<M extends MessageName = MessageName> {
  readonly name: M;
  readonly ask: Ask<M>;
}

/** What comes back. An error is its text: Error objects do not survive the trip in every browser. */
export type Reply<M extends MessageName = MessageName> = { readonly answer: Answer<M> } | { readonly error: string };

/** Name of the port that a page holds open while it shows a tab. */
export const WATCH_PORT = 'watch:';

/** Milliseconds before the next try, and how many there are. */
const AGAIN = { after: 100, times: 5 } as const;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends until someone is there to receive it. A background that is just being stopped receives
 * nothing, and a message that was not received can be sent again without harm.
 */
async function send(envelope: Envelope, triesLeft: number = AGAIN.times): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(envelope);
  } catch (error) {
    if (triesLeft === 0 || !/Receiving end does not exist/.test(String(error))) throw error;
    await pause(AGAIN.after);
    return send(envelope, triesLeft - 1);
  }
}

/**
 * Asks the background. Rejects with the background's error text, or with the browser's
 * where the background could not be reached.
 */
export async function ask<M extends MessageName>(name: M, question: Ask<M>): Promise<Answer<M>> {
  const envelope: Envelope<M> = { name, ask: question };
  const reply = (await send(envelope)) as Reply<M> | undefined;
  if (reply === undefined) throw new Error(`No answer to ${name}`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.answer;
}

/**
 * Calls `listener` each time something stored for the site of this tab changed (bursts come as one).
 * Connects again when the background was stopped, and then calls it too, since nobody listened
 * meanwhile. Returns its undo.
 */
export function watch(tabId: number, listener: (changed: Changed) => void): () => void {
  let stopped = false;
  let close = (): void => undefined;
  const connect = (): void => {
    const port = browser.runtime.connect({ name: `${WATCH_PORT}${tabId}` });
    port.onMessage.addListener((message) => listener(message as Changed));
    port.onDisconnect.addListener(() => void pause(AGAIN.after).then(again));
    close = () => port.disconnect();
  };
  const again = (): void => {
    if (stopped) return;
    connect();
    listener({ changed: true, tabId });
  };
  connect();
  return () => {
    stopped = true;
    close();
  };
}
