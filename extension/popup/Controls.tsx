import type { RefusalScope, SiteView } from '../messaging/messages';
import { text } from '../ui/text';
import { ConfirmClear } from './ConfirmClear';
import { ConfirmRefuse } from './ConfirmRefuse';
import { LIST_HEADING } from './ItemList';
import { Toolbar } from './Toolbar';
import type { Panel, PanelState } from './use-panel';

interface Props {
  readonly view: SiteView;
  readonly panel: PanelState;
  /** True while a search hides some items. */
  readonly searching: boolean;
  readonly onClear: (ids: readonly string[]) => void;
  readonly onRefuse: (scope: RefusalScope, keepSignIn: boolean) => void;
  readonly onWithdraw: () => void;
}

/** The question before everything of the site goes. */
export const clearAllPanel = ({ site, items }: SiteView): Panel =>
  ({ kind: 'clear', title: text('confirmClearAll', site), action: text('clearAll'), all: true, items });

/** The buttons for the whole site, or in their place the question that one of them leads to. */
export function Controls({ view, panel: { panel, open, close }, searching, onClear, onRefuse, onWithdraw }: Props) {
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
  return <Toolbar view={view} onClear={() => open(clearAllPanel(view))} onRefuse={() => open({ kind: 'refuse' })} onWithdraw={onWithdraw} />;
}
