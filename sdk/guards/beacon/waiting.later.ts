import { endConnection } from './end-connection';
import type { WaitingSent } from './sent';
import { waitRequest } from './wait-request';

type Waits = (sent: WaitingSent) => unknown;

/** Bytes that a body keeps in memory, as far as its shape tells. */
function bytesOf(body: unknown): number {
  const { size, byteLength, length } = Object(body) as { size?: number; byteLength?: number; length?: number };
  return size ?? byteLength ?? length ?? 0;
}

/** Asks about one address after the other: the first that is refused ends it, the first that waits makes it wait. */
function askAll({ urls, guarding }: WaitingSent, end: (isAllowed: boolean) => unknown, bytes = 0): void {
  const ask = (index: number): unknown => {
    const url = urls[index];
    return url === undefined ? end(true) : guarding.decide(url, (isAllowed) => (isAllowed ? ask(index + 1) : end(false)), () => bytes);
  };
  ask(0);
}

/** A held fetch stays pending, or rejects when the page aborts it; a refused one rejects as an unreachable server would. */
const waitFetch: Waits = (sent) =>
  new Promise((resolve, reject) => {
    const [input, init] = sent.args as unknown as Parameters<typeof fetch>;
    const signal = init?.signal ?? (Object(input) as Partial<Request>).signal;
    signal?.throwIfAborted(); // inside the promise, so it rejects
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    askAll(sent, (isAllowed) => {
      if (!isAllowed) reject(new TypeError('Failed to fetch'));
      else if (!signal?.aborted) resolve(sent.send());
    }, bytesOf(init?.body));
  });

/** What the element asks for last counts; what was set meanwhile has taken its place. */
const latest = new WeakMap<object, Map<string, object>>();

const waitAttribute = (attributeOf: (args: readonly unknown[]) => unknown): Waits => (sent) => {
  const { args, send, noted: before } = sent;
  const element = sent.self as Element;
  const attribute = String(attributeOf(args)).toLowerCase();
  const waiting = latest.get(element) ?? new Map<string, object>();
  latest.set(element, waiting.set(attribute, sent));
  askAll(sent, (isAllowed) => {
    if (waiting.get(attribute) !== sent || element.getAttribute(attribute) !== before) return;
    if (isAllowed) send();
    else if (element.localName === 'img') element.dispatchEvent(new Event('error'));
  });
};

/** The rule that took its place without its addresses gives way to the whole one. */
const waitRule: Waits = (sent) => {
  const sheet = sent.self as CSSStyleSheet;
  askAll(sent, (isAllowed) => {
    const at = [...sheet.cssRules].indexOf(sent.noted as CSSRule);
    if (!isAllowed || at < 0) return;
    sheet.deleteRule(at);
    sheet.insertRule(String(sent.args[0]), at);
  });
};

const waitConnection =
  (isSocket: boolean): Waits =>
  (sent) =>
    askAll(sent, (isAllowed) => endConnection(sent.answer, isSocket, isAllowed && (sent.send as () => WebSocket)));
const waitSend: Waits = (sent) => askAll(sent, (isAllowed) => isAllowed && sent.send());

/** By what of the platform sends. */
export const waits: Readonly<Record<string, Waits>> = {
  fetch: waitFetch,
  fetchLater: waitSend,
  sendBeacon: (sent) => askAll(sent, (isAllowed) => isAllowed && sent.send(), bytesOf(sent.args[1])),
  send: (sent) => waitRequest(sent, (end) => askAll(sent, end, bytesOf(sent.args[0]))),
  WebSocket: waitConnection(true),
  EventSource: waitConnection(false),
  setAttribute: waitAttribute(([name]) => name),
  setAttributeNS: waitAttribute(([, name]) => name),
  ...Object.fromEntries(['src', 'srcset', 'ping', 'href', 'rel'].map((name) => [name, waitAttribute(() => name)])),
  insertRule: waitRule,
  replaceSync: waitSend,
  replace: waitSend,
};
