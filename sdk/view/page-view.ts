import type { ConsentView } from '../consent';
import { viewOf } from '../signals/when-configured';

/** One view an API, so that whoever asks often gets the same. */
const views = new WeakMap<object, ConsentView>();

/** What the page's SDK shows, or undefined while there is none, it is not configured, or outside a browser. */
export function pageView(): ConsentView | undefined {
  const api = typeof window === 'object' ? window.DingTalkConsent : undefined;
  if (typeof api !== 'object') return undefined;
  const view = views.get(api) ?? viewOf(api);
  if (view) views.set(api, view);
  return view;
}

export interface Waiting {
  use(view: ConsentView): void;
  /** The page has loaded, and nobody has configured an SDK. */
  miss(): void;
}

/** Hands over the page's view as soon as there is one: now, when the page is parsed, or when it has loaded. Returns what stops the waiting. */
export function whenViewed({ use, miss }: Waiting): () => void {
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    document.removeEventListener('DOMContentLoaded', attempt);
    window.removeEventListener('pageshow', last);
  };
  const attempt = (): void => {
    const view = pageView();
    if (isOver || !view) return;
    stop();
    use(view);
  };
  const last = (): void => {
    attempt();
    if (isOver) return;
    stop();
    miss();
  };
  document.addEventListener('DOMContentLoaded', attempt);
  window.addEventListener('pageshow', last); // comes after the last listener of `load`
  attempt();
  if (document.readyState === 'complete') setTimeout(last); // no event comes any more: what runs now may configure it still
  return stop;
}
