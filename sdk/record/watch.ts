import { natives } from '../natives';
import { RECORD_COOKIE } from '../protocol';

/**
 * Calls `reread` whenever the record may have changed elsewhere: in another tab (channel), on a sibling
 * host (cookieStore `change`), or while this page slept. Returns what tells the other tabs.
 */
export function watchRecord(reread: () => void): () => void {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(RECORD_COOKIE) : null;
  channel?.addEventListener('message', reread);
  natives().cookieStore?.addEventListener('change', ({ changed, deleted }) => {
    if ([...changed, ...deleted].some(({ name }) => name === RECORD_COOKIE)) reread();
  });
  addEventListener('pageshow', reread);
  document.addEventListener('visibilitychange', reread);
  return () => channel?.postMessage(null);
}
