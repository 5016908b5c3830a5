import { loadOnce } from '../lib/load-once';
import type { Happened } from '../record/event-facts';
import type { History } from '../record/history';
import { gpc } from '../signals/gpc';
import type { DecidingOptions } from './options';

/** Milliseconds. Listeners of `change` may reload the page, so they wait for the history, but not for ever. */
const LONGEST_WAIT = 1000;

export interface Remembering {
  /** Keeps what happened in this host's history. Where databases are denied, the record itself still holds. */
  remember(happened: Omit<Happened, 'time' | 'refusedBySignal' | 'asked'>): void;
  /** Resolves when all of it is kept, or has waited too long. */
  kept(): Promise<unknown>;
  /** The visitor was asked at that time, in this language. Kept with the answer, so that nothing is stored before it. */
  asked(time: number, locale: string): void;
  readonly history: () => Promise<History>;
}

/** The way to the history, which is loaded with the first event: a choice acts before it is proven. */
export function createRemembering({ natives, declaration }: Pick<DecidingOptions, 'natives' | 'declaration'>): Remembering {
  const history = loadOnce(async () => (await import('../record/history')).createHistory({ natives, declaration }));
  let request: Happened['asked'];
  let last: Promise<unknown> | undefined;
  return {
    remember(happened) {
      const all: Happened = { ...happened, time: Date.now(), refusedBySignal: gpc.refuses(), asked: request };
      if (happened.choice) request = undefined;
      last = history().then(({ remember }) => remember(all)).catch((error: unknown) => console.warn('DingTalkConsent: the event could not be noted.', error));
    },
    kept: () => Promise.race([last, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]),
    asked: (time, locale) => void (request = { time, locale }),
    history,
  };
}
