/** One page whose gates a test opens by what it puts into `allowed`. */
import { createGates } from '../../../../sdk/gates';

/** jsdom tells observers of the end of its document too, when nothing is there any more. */
const observe = jest.spyOn(MutationObserver.prototype, 'observe');
export const allowed = new Set<string>();
export const opened: string[] = [];
export const shut: number[] = [];
export const apply = createGates((purpose, vendor) => allowed.has(vendor ? `${purpose}/${vendor}` : purpose), {
  opened: (purpose) => opened.push(purpose),
  closed: (frames) => shut.push(frames.length),
});

const watcher = observe.mock.contexts[0] as MutationObserver;
afterAll(() => watcher.disconnect());

export function add<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Record<string, string>): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

/** Mutation observers are told in a microtask of their own, and scripts start one after the other. */
export const observed = () => new Promise<void>((done) => setTimeout(done));
/** jsdom fetches nothing: a test says when a script has arrived. */
export const arrive = async (script: HTMLScriptElement, event: 'load' | 'error' = 'load'): Promise<void> => {
  script.dispatchEvent(new Event(event));
  await observed();
};

beforeEach(() => {
  allowed.clear();
  document.body.replaceChildren();
  opened.length = 0;
});

export const gated = (more: Record<string, string> = {}): HTMLScriptElement => add('script', { type: 'text/plain', 'data-purpose': 'analytics', ...more });
export const types = (scripts: readonly HTMLScriptElement[]): string[] => scripts.map(({ type }) => type);
