import { natives } from '../natives';
import { apply } from '../natives/reflect';
import { RECORD_COOKIE } from '../protocol';

/**
 * Calls `reread` whenever the record may have changed elsewhere, or a refused cookie come back: in another tab (channel),
 * over HTTP or on a sibling host (cookieStore `change`), while this page slept. Returns what tells the other tabs.
 */
export function watchRecord(reread: () => void): () => void {
  const { cookieStore, original } = natives();
  const channel = new BroadcastChannel(RECORD_COOKIE);
  channel.addEventListener('message', reread);
  cookieStore?.addEventListener('change', () => {
    reread();
    /* Chromium may tell of a change before document.cookie shows it; when the jar has answered, it does. */
    void (apply(original(cookieStore.getAll as never), cookieStore, []) as Promise<unknown>).then(reread, () => undefined);
  });
  addEventListener('pageshow', reread);
  document.addEventListener('visibilitychange', reread);
  return () => channel.postMessage(null);
}
