import type { ConsentView } from '../consent';
import { readOptions } from './read-options';
import type { OutgoingSignal } from './signal';
import { viewOf, whenConfigured } from './when-configured';

const LATE = 'call DingTalkConsent.init before the page has loaded.';
const MISPLACED = 'put this script after consent.js.';

/**
 * Starts a signal: says at once that nothing is allowed, then what the visitor allows, on each page load and again on each
 * choice. What fails is told on the console, never thrown into the page, and leaves the vendor with what it was told last.
 */
export function publish<Options extends object, State>(signal: OutgoingSignal<Options, State>): void {
  const api = window.DingTalkConsent;
  const tag = document.currentScript?.dataset['options'];
  const complain = (problem: unknown): void => console.error(`DingTalkConsent: signals.${signal.name}:`, problem);
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      complain(error);
      return undefined;
    }
  };
  const read = (view?: ConsentView): Options | undefined => attempt(() => readOptions(signal, { tag, view }));

  const configured = viewOf(api);
  const options = read(configured);
  let told = attempt(() => JSON.stringify(signal.begin(options ?? ({} as Options))));
  const follow = (view: ConsentView, set: Options): void => {
    const tellNews = (): void => {
      const state = signal.stateOf(view, set);
      const text = JSON.stringify(state);
      if (text !== told) signal.tell(state, set);
      told = text;
    };
    attempt(tellNews);
    /* Ahead of the tags that a choice or a rule lets run, and of the erasure; `change` has what other tabs chose, in the turn in which it holds here. */
    for (const event of ['standing', 'change'] as const) view.on(event, () => attempt(tellNews));
  };
  const start = (view: ConsentView, set = read(view)): void => void (set && follow(view, set)); // unusable: it stays at what begin said
  if (configured) start(configured, options);
  else if (typeof api === 'object') whenConfigured(api, { use: start, giveUp: () => complain(LATE) });
  else complain(MISPLACED);
}
