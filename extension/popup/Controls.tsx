import type { RefusalScope, SiteView } from '../messaging/messages';
import { text } from '../ui/text';
import { ConfirmClear } from './ConfirmClear';
import { ConfirmLosses } from './ConfirmLosses';
import { ConfirmRefuse } from './ConfirmRefuse';
import { LIST_HEADING } from './ItemList';
import { Toolbar } from './Toolbar';
import type { PanelState } from './use-panel';

interface Props {
  readonly view: SiteView;
  readonly panel: PanelState;
  /** True while a search hides some items. */
  readonly searching: boolean;
  readonly onClear: (ids: readonly string[]) => void;
  /** Clears though an undo would lack something. */
  readonly onAccept: (ids: readonly string[]) => void;
  readonly onRefuse: (scope: RefusalScope, keepSignIn: boolean) => void;
  readonly onWithdraw: () => void;
}

/** The buttons for the whole site, or in their place the question that one of them leads to. */
export function Controls({ view, panel: { panel, open, close }, searching, onClear, onAccept, onRefuse, onWithdraw }: Props) {
  if (panel?.kind === 'refuse') {
    const refuse = (scope: RefusalScope, keepSignIn: boolean): void => {
      onRefuse(scope, keepSignIn);
      close(LIST_HEADING);
    };
    return <ConfirmRefuse view={view} onRefuse={refuse} onCancel={() => close('refuse')} />;
  }
  if (panel?.kind === 'clear') {
    const clear = (ids: readonly string[]): void => {
      onClear(ids);
      close(LIST_HEADING);
    };
    return <ConfirmClear {...panel} hidden={panel.all && searching} onClear={clear} onCancel={() => close(panel.all ? 'clear' : LIST_HEADING)} />;
  }
  if (panel?.kind === 'losses') {
    const accept = (): void => {
      onAccept(panel.ids);
      close(LIST_HEADING);
    };
    return <ConfirmLosses losses={panel.losses} onConfirm={accept} onCancel={() => close(LIST_HEADING)} />;
  }
  const askClear = (): void =>
    open({ kind: 'clear', title: text('confirmClearAll', view.site), action: text('clearAll'), all: true, items: view.items });
  return <Toolbar view={view} onClear={askClear} onRefuse={() => open({ kind: 'refuse' })} onWithdraw={onWithdraw} />;
}
