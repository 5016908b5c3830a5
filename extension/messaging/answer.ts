import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import type { Envelope, Reply } from './channel';
import type { Answer, Ask, MessageName, Messages } from './messages';
import { isOwnPage } from './sender';

/** One function a message. Each may take its time; what it throws reaches the asker as text. */
export type Answers = { readonly [M in MessageName]: (ask: Ask<M>) => Promise<Answer<M>> };

const isEnvelope = (message: unknown, answers: Answers): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'name' in message &&
  'ask' in message &&
  typeof message.name === 'string' &&
  Object.hasOwn(answers, message.name);

async function reply(answers: Answers, { name, ask }: Envelope): Promise<Reply> {
  try {
    const answer = answers[name] as (ask: unknown) => Promise<ReturnType<Messages[MessageName]>>;
    return { answer: await answer(ask) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Answers messages of the extension's own pages. Everyone else gets no answer at all
 * (see `isOwnPage`), nor does a message that is not in the list.
 */
export function answerMessages(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isOwnPage(sender) && isEnvelope(message, answers) ? reply(answers, message) : undefined,
  );
}
