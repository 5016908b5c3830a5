import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import { findItems } from '../filter/find-items';
import type { SiteView, StoredItem } from '../messaging/messages';
import { localiseDocument } from '../ui/localise-document';
import { plural, text } from '../ui/text';
import { clearItems, forgetCopies, liftRefusal, protectItem, refuseSite, undoClear, withdrawConsent } from './actions';
import { clearAllPanel, Controls } from './Controls';
import { Footer } from './Footer';
import { Header } from './Header';
import { ItemActionsContext, type ItemActions } from '../ui/item-actions';
import { ItemList, LIST_HEADING } from './ItemList';
import { NeedsAccess } from './NeedsAccess';
import { NotRead } from './NotRead';
import { grantAccess } from '../ui/grant-access';
import { NoticeBar } from '../ui/NoticeBar';
import { ReadFailure } from '../ui/ReadFailure';
import { RefusalBar } from './RefusalBar';
import { SearchBar } from './SearchBar';
import { ShownTab } from '../ui/shown-tab-context';
import { SiteStatus } from './SiteStatus';
import { SummaryBlock } from './SummaryBlock';
import { UndoBar } from './UndoBar';
import { useKeptFocus } from '../ui/use-kept-focus';
import { usePanel } from './use-panel';
import { failed, useRun } from '../ui/use-run';

interface Props {
  readonly view: SiteView;
  /** Why the last reading failed, so that `view` is older; or null. */
  readonly failure: string | null;
  readonly refresh: () => Promise<void>;
  readonly asksToClear?: boolean;
}

/** One site: what it stores, and all that can be done about it. */
export function Site({ view, failure, refresh, asksToClear = false }: Props) {
  const { tabId, items, site } = view;
  const main = useRef<HTMLElement>(null);
  const panel = usePanel(asksToClear && items.length > 0 ? clearAllPanel(view) : null);
  useEffect(() => localiseDocument(site === '' ? text('extensionName') : text('popupTitle', site)), [site]);
  useKeptFocus(main, () => document.getElementById(LIST_HEADING));
  const { notice, slow, run, dismiss } = useRun(refresh);
  const [query, setQuery] = useState('');
  const [showValues, setShowValues] = useState(false);
  const { items: found, problems } = findItems(items, query, { now: Date.now(), withValues: showValues });
  const listed = view.status === 'ready' || items.length > 0;
  const clear = (ids: readonly string[]): void => void run(() => clearItems(tabId, ids, (losses) => panel.open({ kind: 'losses', losses, ids })), `clear ${ids.join()}`);
  const reloadTab = (): void => void run(() => ask('tab.reload', { tabId }).then(() => null), 'reload');
  const grant = (origins: readonly string[]): void => {
    /* Begun in the click, whatever runs. */
    const given = grantAccess(origins).catch(failed);
    void run(() => given, `grant ${origins.join()}`);
  };
  const deleteGroup = (name: string, group: readonly StoredItem[]): void =>
    group.some((item) => item.likelySignIn)
      ? panel.open({ kind: 'clear', title: text('confirmClearGroup', name), action: text('deleteGroup'), all: false, items: group })
      : clear(group.map(({ id }) => id));
  const actions: ItemActions = {
    onEdit: (item) => panel.open({ kind: 'form', mode: 'edit', item }),
    onDuplicate: (item) => panel.open({ kind: 'form', mode: 'duplicate', item }),
    onCopyAs: (item) => panel.open({ kind: 'export', item, found: null }),
    onProtect: (item) => void run(() => protectItem(tabId, item), `protect ${item.id}`),
  };
  const deleteFound = (): void =>
    panel.open({ kind: 'clear', title: plural('confirmClearFound', found.length), action: text('deleteThese'), all: false, items: found });
  return (
    <ShownTab.Provider value={tabId}>
    <main ref={main} aria-busy={slow}>
      <Header view={view} />
      {items.length > 0 && <SummaryBlock view={view} query={query} onQuery={setQuery} />}
      {view.refusal && <RefusalBar refusal={view.refusal} onLift={() => void run(() => liftRefusal(view), 'lift')} />}
      {listed && (
        <Controls
          view={view} panel={panel} found={found === items ? null : found} onClear={clear}
          onAccept={(ids) => void run(() => clearItems(tabId, ids, null))}
          onRefuse={(scope, keep) => void run(() => refuseSite(view, scope, keep))}
          onWithdraw={() => void run(() => withdrawConsent(tabId), 'withdraw')} onOutcome={(outcome) => void run(() => Promise.resolve(outcome))}
        />
      )}
      <div class="outcome">
        <NoticeBar notice={notice} slow={slow} onReloadTab={reloadTab} onDismiss={dismiss} />
        {view.undo && <UndoBar undo={view.undo} onUndo={() => void run(() => undoClear(tabId), 'undo')} onForget={() => void run(forgetCopies, 'forget')} />}
      </div>
      <ReadFailure failure={failure} onRetry={() => void refresh()} />
      <SiteStatus view={view} onGrant={grant} onReloadTab={reloadTab} onRetry={() => void refresh()} />
      <NeedsAccess hosts={view.needsAccess} onGrant={grant} />
      <NotRead unread={view.unread} onRetry={() => void refresh()} />
      {items.length > 0 && (
        <SearchBar
          query={query} onQuery={setQuery} items={items} found={found.length} narrowed={found !== items} problems={problems}
          showValues={showValues} onShowValues={setShowValues} onDeleteFound={deleteFound}
        />
      )}
      {listed && (
        <ItemActionsContext.Provider value={actions}>
          <ItemList view={view} items={found} showValues={showValues} onDelete={({ id }) => clear([id])} onDeleteGroup={deleteGroup} />
        </ItemActionsContext.Provider>
      )}
      <Footer tabId={tabId} />
    </main>
    </ShownTab.Provider>
  );
}
