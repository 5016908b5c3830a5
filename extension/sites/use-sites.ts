import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SitesView } from '../messaging/messages';
import { errorText } from '../ui/error-text';

interface SitesState {
  /** The last one that could be read; null until then. */
  readonly view: SitesView | null;
  /** Why the last reading failed, or null. */
  readonly failure: string | null;
  readonly refresh: () => Promise<void>;
}

/** All sites, read when the page opens, when asked, and when the visitor comes back to it. */
export function useSites(): SitesState {
  const [state, setState] = useState<Omit<SitesState, 'refresh'>>({ view: null, failure: null });
  const refresh = useCallback(
    () => ask('sites.list', {}).then(
      (view) => setState({ view, failure: null }),
      (error: unknown) => setState(({ view }) => ({ view, failure: errorText(error) })),
    ),
    [],
  );
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') void refresh();
    };
    void refresh();
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [refresh]);
  return { ...state, refresh };
}
