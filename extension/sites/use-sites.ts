import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SitesView } from '../messaging/messages';
import { errorText } from '../ui/error-text';

interface SitesState {
  /** Null until the first answer. */
  readonly view: SitesView | null;
  readonly failure: string | null;
  readonly refresh: () => Promise<void>;
}

/** All sites, read when the page opens, when asked, and when the visitor comes back to it. */
export function useSites(): SitesState {
  const [state, setState] = useState<Omit<SitesState, 'refresh'>>({ view: null, failure: null });
  const refresh = useCallback(
    () => ask('sites.list', {}).then(
      (view) => setState({ view, failure: null }),
      (error: unknown) => setState({ view: null, failure: errorText(error) }),
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
