import { devtools } from '../platform/devtools';
import { isFirefox } from '../platform/is-firefox';
import { Site } from '../popup/Site';
import { useSiteView } from '../popup/use-site-view';
import { StatusPanel } from '../ui/StatusPanel';
import { text } from '../ui/text';
import { Changes } from './Changes';
import { Declared } from './Declared';
import { Notices } from './Notices';
import { useLive } from './use-live';
import { useSteady } from './use-steady';

/** The inspected page: its list as in the popup, what its site declares, and what changes while one looks. */
export function App({ tabId }: { readonly tabId: number }) {
  const { view, failure, refresh } = useSiteView(tabId);
  const live = useLive(view);
  useSteady(refresh);
  if (view === null) {
    return (
      <main>
        <h1>{text('panelTitle')}</h1>
        {failure === null
          ? <p role="status">{text('loading')}</p>
          : <StatusPanel title="failedTitle" words={failure} remedy={{ label: text('tryAgain'), onClick: () => void refresh() }} />}
      </main>
    );
  }
  /* Firefox shows no permission prompt for developer tools: https://bugzilla.mozilla.org/show_bug.cgi?id=1796933 */
  const cannotAsk = isFirefox() && devtools() !== undefined && (view.status === 'needs-access' || view.needsAccess.length > 0);
  return (
    <div class="panes">
      <div>
        {cannotAsk && <p class="cannot-ask" role="note">{text('panelCannotAsk')}</p>}
        <Site view={view} failure={failure} refresh={refresh} />
      </div>
      <aside aria-label={text('panelAside')}>
        {view.status === 'ready' && <Declared view={view} />}
        <Changes changes={live.changes} onForget={live.forgetChanges} />
        <Notices lines={live.lines} onForget={live.forgetLines} />
      </aside>
    </div>
  );
}
