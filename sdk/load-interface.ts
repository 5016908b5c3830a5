import { emit, on } from './events';
import { hasPreferencesButton, labelPageButtons, listenToPageButtons } from './page-buttons';
import type { Interface, UiHost } from './protocol';
import { gpc } from './signals/gpc';
import { currentRecord, currentVisitor, isUndecided } from './standing';

/** Calls a method of the interface as soon as it is loaded. Resolves to what it returns, or to undefined where it can't be loaded. */
export type WithInterface = <T>(use: (ui: Interface) => T) => Promise<T | void>;

type LentToInterface = Pick<UiHost, 'declaration' | 'sharedObjects' | 'refused' | 'deciding' | 'rule'>;

/** What the wiring has of the user interface. */
export interface InterfaceDoor {
  readonly withInterface: WithInterface;
  /** Frames that may not load: something stands in their place. */
  closed(frames: readonly HTMLElement[]): void;
}

/** The one door to the user interface: each part of it is loaded only when it has to be shown. */
export function loadInterface(lent: LentToInterface): InterfaceDoor {
  const { declaration } = lent;
  const failed = (isFailed: boolean): void => {
    labelPageButtons(isFailed);
    if (isFailed) emit('ui', 'failed');
  };
  const fail = (): void => failed(true);
  const control = (): void => {
    if (!hasPreferencesButton()) import('./ui/control').then(({ showControl }) => showControl(declaration)).catch(fail);
  };
  const host: UiHost = { ...lent, gpc: !!gpc.refuses()[0], record: currentRecord, visitor: currentVisitor, undecided: isUndecided, on, emit, control, failed };
  let loaded: Promise<Interface> | undefined;
  const withInterface: WithInterface = (use) => {
    loaded ??= import('./ui/interface').then(({ createInterface }) => createInterface(host));
    return loaded.then(use, () => {
      loaded = undefined; // the next call tries again
      fail();
    });
  };
  const start = (): void => {
    if (isUndecided()) void import('./ui/ask').then(({ ask }) => ask(host, withInterface), fail);
    else control();
  };
  listenToPageButtons((button, event) => void withInterface((ui) => ui.press(button, event)));
  on('change', () => {
    if (!loaded) start();
  });
  if (isUndecided() || document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start);
  return { withInterface, closed: (frames) => void import('./ui/placeholder').then(({ showPlaceholders }) => showPlaceholders(frames, host), fail) };
}
