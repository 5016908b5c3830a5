import { createContext, createElement, useCallback, useContext, useSyncExternalStore, type FunctionComponent, type ReactNode } from 'react';
import type { ConsentView } from '../consent';
import { pageView, whenViewed } from '../view/page-view';
import { warnMissing } from '../view/warn-missing';

/* `standing` comes with all that changes what is allowed, `change` with what another tab chose. */
const NEWS = ['standing', 'change'] as const;

const Given = createContext<ConsentView | null>(null);

export interface ConsentProviderProps {
  /** As `view()`, `init()` or `claim()` hands it out. */
  readonly consent: ConsentView;
  readonly children?: ReactNode;
}

/** Needed only where the SDK is a module, and so no global: what is below it sees this consent. */
export const ConsentProvider: FunctionComponent<ConsentProviderProps> = ({ consent, children }) => createElement(Given.Provider, { value: consent }, children);

/** The consent that a provider above has given, or null: the page's own. */
export const useGiven = (): ConsentView | null => useContext(Given);

function follow(view: ConsentView, changed: () => void): () => void {
  const undo = NEWS.map((event) => view.on(event, changed));
  return () => undo.forEach((stop) => stop());
}

/**
 * What `read` says of the visitor's consent, kept up to date. `otherwise` on a server, while hydrating, and where the page has no SDK.
 * `read` has to return the same value while nothing has changed.
 */
export function useRead<T>(read: (view: ConsentView) => T, otherwise: T): T {
  const given = useGiven();
  const subscribe = useCallback(
    (changed: () => void) => {
      if (given) return follow(given, changed);
      let stop = (): void => undefined;
      const stopWaiting = whenViewed({
        use(view) {
          stop = follow(view, changed);
          changed();
        },
        miss: () => warnMissing('dingtalk-consent/react'),
      });
      return () => {
        stopWaiting();
        stop();
      };
    },
    [given],
  );
  const now = (): T => {
    const view = given ?? pageView();
    return view ? read(view) : otherwise;
  };
  return useSyncExternalStore(subscribe, now, () => otherwise);
}
