import { natives } from '../natives';
import { RECORD_COOKIE } from '../protocol';

/**
 * Calls `reread` whenever the record may have changed elsewhere, or a refused cookie come back: in another tab (channel),
 * over HTTP or on a sibling host (cookieStore `change`), while this page slept. Returns what tells the other tabs.
 */
export function watchRecord(reread: () => void): () => void {
  const channel = new BroadcastChannel(RECORD_COOKIE);
  channel.addEventListener('message', reread);
  natives().cookieStore?.addEventListener('change', reread);
  addEventListener('pageshow', reread);
  document.addEventListener('visibilitychange', reread);
  return () => channel.postMessage(null);
}
