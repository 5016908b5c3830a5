import type { RefusalScope, SiteView, StoredItem } from '../messaging/messages';
import { text } from '../ui/text';
import { ConfirmClear } from './ConfirmClear';
import { ConfirmLosses } from '../ui/ConfirmLosses';
import { ConfirmRefuse } from './ConfirmRefuse';
import { LatePanel } from './LatePanel';
import { LIST_HEADING } from './ItemList';
import type { Notice } from '../ui/notice';
import { Toolbar } from './Toolbar';
import type { Panel, PanelState } from './use-panel';

interface Props {
  readonly view: SiteView;
  readonly panel: PanelState;
  /** What a search leaves of the items; null while nothing is searched for. */
  readonly found: readonly StoredItem[] | null;
  readonly onClear: (ids: readonly string[]) => void;
  /** Clears though an undo would lack something. */
  readonly onAccept: (ids: readonly string[]) => void;
  readonly onRefuse: (scope: RefusalScope, keepSignIn: boolean) => void;
  readonly onWithdraw: () => void;
  /** Says what came of a panel, and looks again at what is stored. */
  readonly onOutcome: (notice: Notice) => void;
}

/** The question before everything of the site goes. */
export const clearAllPanel = ({ site, items }: SiteView): Panel =>
  ({ kind: 'clear', title: text('confirmClearAll', site), action: text('clearAll'), all: true, items });

/** The buttons for the whole site, or in their place the question that one of them leads to. */
export function Controls({ view, panel: { panel, open, close }, found, onClear, onAccept, onRefuse, onWithdraw, onOutcome }: Props) {
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
    return <ConfirmClear {...panel} hidden={panel.all && found !== null} onClear={clear} onCancel={() => close(panel.all ? 'clear' : LIST_HEADING)} />;
  }
  if (panel?.kind === 'losses') {
    const accept = (): void => {
      onAccept(panel.ids);
      close(LIST_HEADING);
    };
    return <ConfirmLosses losses={panel.losses} onConfirm={accept} onCancel={() => close(LIST_HEADING)} />;
  }
  if (panel !== null) {
    const finish = (notice: Notice): void => {
      onOutcome(notice);
      close(LIST_HEADING);
    };
    return <LatePanel panel={panel} view={view} onDone={finish} onCancel={() => close(panel.kind === 'form' && panel.item ? LIST_HEADING : 'more')} />;
  }
  return <Toolbar view={view} onClear={() => open(clearAllPanel(view))} onRefuse={() => open({ kind: 'refuse' })} onWithdraw={onWithdraw} more={{
    onAdd: () => open({ kind: 'form', mode: 'add', item: null }),
    onImport: () => open({ kind: 'import' }),
    onExport: () => open({ kind: 'export', item: null, found }),
    onAbout: () => open({ kind: 'about' }),
  }} />;
}
