import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SiteView, StoredItem } from '../messaging/messages';
import { localiseDocument } from '../ui/localise-document';
import { text } from '../ui/text';
import { clearItems, forgetCopies, grantAccess, liftRefusal, refuseSite, undoClear, withdrawConsent } from './actions';
import { clearAllPanel, Controls } from './Controls';
import { Footer } from './Footer';
import { Header } from './Header';
import { ItemList, LIST_HEADING } from './ItemList';
import { NeedsAccess } from './NeedsAccess';
import { NoticeBar } from '../ui/NoticeBar';
import { RefusalBar } from './RefusalBar';
import { SearchBar } from './SearchBar';
import { searchItems } from './search-items';
import { SiteStatus } from './SiteStatus';
import { UndoBar } from './UndoBar';
import { useKeptFocus } from './use-kept-focus';
import { usePanel } from './use-panel';
import { useRun } from '../ui/use-run';

interface Props {
  readonly view: SiteView;
  readonly refresh: () => Promise<void>;
  readonly asksToClear?: boolean;
}

/** One site: what it stores, and all that can be done about it. */
export function Site({ view, refresh, asksToClear = false }: Props) {
  const { tabId, items, site } = view;
  const main = useRef<HTMLElement>(null);
  const panel = usePanel(asksToClear && items.length > 0 ? clearAllPanel(view) : null);
  useEffect(() => localiseDocument(site === '' ? text('extensionName') : text('popupTitle', site)), [site]);
  useKeptFocus(main, LIST_HEADING);
  const { notice, slow, run, dismiss } = useRun(refresh);
  const [searched, setSearched] = useState('');
  const [showValues, setShowValues] = useState(false);
  const found = searchItems(items, searched, showValues);
  const listed = view.status === 'ready' || items.length > 0;
  const clear = (ids: readonly string[]): void => void run(() => clearItems(tabId, ids));
  const reloadTab = (): void => void run(() => ask('tab.reload', { tabId }).then(() => null));
  const grant = (origins: readonly string[]): void => void run(() => grantAccess(origins));
  const deleteGroup = (name: string, group: readonly StoredItem[]): void =>
    group.some((item) => item.likelySignIn)
      ? panel.open({ kind: 'clear', title: text('confirmClearGroup', name), action: text('deleteGroup'), all: false, items: group })
      : clear(group.map(({ id }) => id));
  return (
    <main ref={main} aria-busy={slow}>
      <Header view={view} />
      {view.refusal && <RefusalBar refusal={view.refusal} onLift={() => void run(() => liftRefusal(view))} />}
      {listed && (
        <Controls
          view={view} panel={panel} searching={found !== items} onClear={clear}
          onRefuse={(scope, keep) => void run(() => refuseSite(view, scope, keep))}
          onWithdraw={() => void run(() => withdrawConsent(tabId))}
        />
      )}
      <div class="outcome">
        <NoticeBar notice={notice} slow={slow} onReloadTab={reloadTab} onDismiss={dismiss} />
        {view.undo && <UndoBar undo={view.undo} onUndo={() => void run(() => undoClear(tabId))} onForget={() => void run(forgetCopies)} />}
      </div>
      <SiteStatus view={view} onGrant={grant} onReloadTab={reloadTab} onRetry={() => void refresh()} />
      <NeedsAccess hosts={view.needsAccess} onGrant={grant} />
      {items.length > 0 && <SearchBar searched={searched} found={found.length} showValues={showValues} onSearch={setSearched} onShowValues={setShowValues} />}
      {listed && <ItemList view={view} items={found} showValues={showValues} onDelete={({ id }) => clear([id])} onDeleteGroup={deleteGroup} />}
      <Footer tabId={tabId} />
    </main>
  );
}
