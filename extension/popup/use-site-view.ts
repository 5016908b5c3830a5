import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, watch } from '../messaging/channel';
import type { SiteView } from '../messaging/messages';
import { errorText } from '../ui/error-text';
import { once } from '../ui/once';

export interface SiteViewState {
  /** The last one that could be read; null until the first answer. */
  readonly view: SiteView | null;
  /** Why the last question failed, or null. */
  readonly failure: string | null;
  readonly refresh: () => Promise<void>;
}

type Reading = Omit<SiteViewState, 'refresh'>;

/* What an earlier reading showed stays where a later one fails, and with it all that is half filled in. */
function afterReading(before: Reading, next: Reading): Reading {
  const failure = next.view?.status === 'error' ? next.view.message ?? '' : next.failure;
  return failure === null || before.view === null || before.view.status === 'error' ? next : { view: before.view, failure };
}

/* Loads while the background looks. Without the lists of names nothing but the guesses is missing. */
const loadKnowledge = once(() => import('../knowledge/add-labels').catch(() => null));

async function viewTab(tabId: number): Promise<SiteView> {
  const [view, knowledge] = await Promise.all([ask('site.view', { tabId }), loadKnowledge()]);
  return knowledge ? { ...view, items: knowledge.addLabels(view.items) } : view;
}

/**
 * Reads one at a time: of all that ask while one reading is under way, one more follows it. A thousand cookies that go one by one
 * would else have a thousand items read hundreds of times over.
 */
export function oneAtATime(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const ended = (): void => void (running = null);
  const start = (): Promise<void> => {
    next = null;
    running = read();
    void running.then(ended, ended);
    return running;
  };
  return () => (running === null ? start() : (next ??= running.then(start)));
}

/** What is stored for the site of a tab, kept fresh while it is on screen. */
export function useSiteView(tabId: number): SiteViewState {
  const [state, setState] = useState<Reading>({ view: null, failure: null });
  const latest = useRef(0);
  const refresh = useMemo(() => oneAtATime(async () => {
    const turn = ++latest.current;
    const next = await viewTab(tabId).then(
      (view) => ({ view, failure: null }),
      (error: unknown) => ({ view: null, failure: errorText(error) }),
    );
    if (turn === latest.current) setState((before) => afterReading(before, next));
  }), [tabId]);
  /* Not useEffect: that would ask only after the first paint. */
  useLayoutEffect(() => {
    void refresh();
    return watch(tabId, () => void refresh());
  }, [tabId, refresh]);
  return { ...state, refresh };
}
