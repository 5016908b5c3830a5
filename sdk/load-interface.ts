import type { Deciding } from './deciding';
import { emit, on } from './events';
import { labelPageButtons, listenToPageButtons } from './page-buttons';
import { showControl } from './page-control';
import type { Declaration, Interface, RefusalSummary, UiHost } from './protocol';
import { gpc } from './signals/gpc';
import { currentRecord, isUndecided } from './standing';

/** Calls a method of the interface as soon as it is loaded. */
export type WithInterface = (use: (ui: Interface) => void) => void;

/** The one door to the user interface: each part of it is loaded only when it has to be shown. */
export function loadInterface(declaration: Declaration, refused: () => RefusalSummary, deciding: () => Promise<Deciding>): WithInterface {
  const failed = (isFailed: boolean): void => {
    labelPageButtons(isFailed);
    if (isFailed) emit('ui', 'failed');
  };
  const fail = (): void => failed(true);
  const control = (): void => showControl(declaration.language);
  const host: UiHost = { declaration, gpc: !!gpc.refuses()[0], record: currentRecord, undecided: isUndecided, refused, on, emit, deciding, control, failed };
  let loaded: Promise<Interface> | undefined;
  const withInterface: WithInterface = (use) => {
    loaded ??= import('./ui/interface').then(({ createInterface }) => createInterface(host));
    loaded.then(use, () => {
      loaded = undefined; // the next call tries again
      fail();
    });
  };
  const start = (): void => {
    if (isUndecided()) void import('./ui/ask').then(({ ask }) => ask(host, withInterface), fail);
    else control();
  };
  listenToPageButtons((button, event) => withInterface((ui) => ui.press(button, event)));
  on('change', () => {
    if (!loaded) start();
  });
  if (isUndecided() || document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start);
  return withInterface;
}
