/**
 * SIMULATION of five vendors' libraries: each takes over the queue that its signal left, as the real one does when it arrives,
 * and shows every call on the page in its order. It stores nothing and sends nothing.
 */
interface Fbq {
  queue: ArrayLike<unknown>[];
  callMethod?: (...call: unknown[]) => void;
}

interface Queues {
  dataLayer?: unknown[];
  uetq?: unknown[] | { push(...call: unknown[]): void };
  clarity?: ((...call: unknown[]) => void) & { q?: ArrayLike<unknown>[] };
  fbq?: Fbq;
}

const page = window as unknown as Queues;
const calls: Record<string, string[]> = { 'google-consent-mode': [], 'data-layer': [], 'microsoft-uet': [], 'microsoft-clarity': [], 'meta-pixel': [] };

const isCall = (entry: unknown): entry is ArrayLike<unknown> => Object.prototype.toString.call(entry) === '[object Arguments]';

function show(): void {
  for (const [name, lines] of Object.entries(calls)) {
    const list = document.querySelector(`[data-listener="${name}"]`);
    for (const line of lines.slice(list?.childElementCount)) list?.append(Object.assign(document.createElement('li'), { textContent: line }));
  }
}

function record(name: string, call: ArrayLike<unknown>): void {
  calls[name]?.push(Array.from(call).map((part) => JSON.stringify(part)).join(', '));
  show();
}

/* Commands are arguments objects; everything else in the layer is an event. */
const fromLayer = (entry: unknown): void => (isCall(entry) ? record('google-consent-mode', entry) : record('data-layer', [entry]));

function takeLayer(): void {
  const layer = (page.dataLayer ??= []);
  const push = layer.push.bind(layer);
  layer.forEach(fromLayer);
  layer.push = (...entries) => {
    entries.forEach(fromLayer);
    return push(...entries);
  };
}

/** Calls stand flat in this queue: a word, a command, its data. */
function takeUet(): void {
  const queue = Array.isArray(page.uetq) ? page.uetq : [];
  for (let at = 0; at < queue.length; at += 3) record('microsoft-uet', queue.slice(at, at + 3));
  page.uetq = { push: (...call) => record('microsoft-uet', call) };
}

function takeClarity(): void {
  const waiting = page.clarity?.q ?? [];
  page.clarity = (...call) => record('microsoft-clarity', call);
  for (const call of waiting) record('microsoft-clarity', call);
}

function takePixel(): void {
  if (!page.fbq) return;
  page.fbq.callMethod = (...call) => record('meta-pixel', call);
  for (const call of page.fbq.queue.splice(0)) record('meta-pixel', call);
}

takeLayer();
takeUet();
takeClarity();
takePixel();
document.addEventListener('DOMContentLoaded', show);

export {};
