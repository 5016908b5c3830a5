import type { Answer, Ask, MessageName } from '../../../extension/messaging/messages';

/** One cookie of the browser's jar, as text: `domain path name=value`, with ` in <site>` where partitioned and the browser says so. */
export type JarLine = string;

export interface LabPage {
  readonly tabId: number;
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page; what it gives has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A storage area of the top page, read from outside the page's own scripts. */
  storage(area: 'local' | 'session'): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** A browser with the extension in it. */
export interface Lab {
  open(url: string): Promise<LabPage>;
  /** Asks the background from a page of the extension. */
  ask<M extends MessageName>(name: M, question: Ask<M>): Promise<Answer<M>>;
  /** Evaluates an expression in a page of the extension; what it gives has to be JSON. */
  inExtension<T>(expression: string): Promise<T>;
  /** The whole jar in a fixed order, read by the browser. */
  jar(): Promise<readonly JarLine[]>;
  /** Stops the background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** What to grant, where it differs from all the test's hosts. */
export interface LabOptions {
  readonly hosts?: readonly string[];
  /** Chromium: without the permission for content settings. */
  readonly noContentSettings?: boolean;
  /** Chromium: what frames of other sites may store. */
  readonly thirdPartyCookies?: 'blocked' | 'allowed';
  /** Firefox: milliseconds after which the idle background stops, also while it waits for a page. */
  readonly backgroundIdle?: number;
}

export const HOSTS = ['*://*.dingtalk.localhost/*', '*://*.tracker.localhost/*'] as const;

/** What the browser gives extensions, in either. */
export const API = '(globalThis.browser ?? chrome)';

/** An expression that asks the background, for the blank page of the extension. */
export const asking = (name: string, question: unknown): string =>
  `${API}.runtime.sendMessage(${JSON.stringify({ name, ask: question })})`;

/** An expression for the id of the tab that shows exactly this address. */
export const tabIdOf = (url: string): string =>
  `${API}.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`;

export function answerOf<M extends MessageName>(reply: { answer: Answer<M> } | { error: string } | undefined): Answer<M> {
  if (!reply) throw new Error('The background gave no answer');
  if ('error' in reply) throw new Error(reply.error);
  return reply.answer;
}
