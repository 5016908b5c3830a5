import type { ConsentView } from '../consent';

interface Outcome {
  use(view: ConsentView): void;
  /** The page has loaded, its `load` listeners included, and nobody has configured the SDK. */
  giveUp(): void;
}

/** What the SDK shows, or nothing before it is configured. Made when the script runs, before any vendor's script could replace the global. */
export function viewOf(api: typeof window.DingTalkConsent): ConsentView | undefined {
  try {
    return typeof api === 'object' ? api.view() : undefined;
  } catch {
    return undefined; // not configured: it says so by throwing
  }
}

/** Asks again when the page is parsed, and when it has loaded. `pageshow` comes after the last listener of `load`. */
export function whenConfigured(api: typeof window.DingTalkConsent, { use, giveUp }: Outcome): void {
  const attempt = (): void => {
    const view = viewOf(api);
    const isLate = document.readyState === 'complete';
    if (!view && !isLate) return;
    document.removeEventListener('DOMContentLoaded', attempt);
    window.removeEventListener('pageshow', attempt);
    if (view) use(view);
    else giveUp();
  };
  document.addEventListener('DOMContentLoaded', attempt);
  window.addEventListener('pageshow', attempt);
}
