import { loadOnce } from '../lib/load-once';
import type { Happened } from '../record/event-facts';
import type { History } from '../record/history';
import { gpc } from '../signals/gpc';
import { inTime } from './in-time';
import type { DecidingOptions } from './options';

export interface Remembering {
  /** Keeps what happened in this host's history. Where databases are denied, the record itself still holds. */
  remember(happened: Omit<Happened, 'time' | 'refusedBySignal' | 'asked'>): void;
  /** Resolves when all of it is kept, or has waited too long. */
  kept(): Promise<unknown>;
  /** The visitor was asked at that time, in this language. Kept with the answer, so that nothing is stored before it. */
  asked(time: number, locale: string): void;
  readonly history: () => Promise<History>;
}

/** Milliseconds. A page that is never at rest has its events noted all the same. */
const LONGEST_UNREST = 50;

/**
 * The next time that the page has nothing else to do; the next task where the browser does not tell (Safari), which takes the options for no time. At
 * once where nobody sees the page: no frame is waiting, and timers may be held back for many seconds.
 * See https://developer.mozilla.org/en-US/docs/Web/API/Page_Visibility_API#policies_in_place_to_aid_background_page_performance
 */
const rest = async (): Promise<unknown> => document.hidden || new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: LONGEST_UNREST }));

/**
 * The way to the history, which is loaded with the first event: a choice acts before it is proven, and the scripts that it
 * allows do not wait for hashes.
 */
export function createRemembering({ natives, declaration }: Pick<DecidingOptions, 'natives' | 'declaration'>): Remembering {
  const load = loadOnce(async () => (await import('../record/history')).createHistory({ natives, declaration }));
  let request: Happened['asked'];
  let last: Promise<unknown> = Promise.resolve();
  /* Whoever reads it finds what has happened until then. */
  const history = (): Promise<History> => last.then(load);
  return {
    remember(happened) {
      const all: Happened = { ...happened, time: Date.now(), refusedBySignal: gpc.refuses(), asked: request };
      if (happened.choice) request = undefined;
      last = last.then(rest).then(load).then(({ remember }) => remember(all)).catch((error: unknown) => console.warn('DingTalkConsent: the event could not be noted.', error));
    },
    kept: () => inTime(last), // listeners of `change` may reload the page, so they wait for the history
    asked: (time, locale) => void (request = { time, locale }),
    history,
  };
}
