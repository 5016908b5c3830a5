import { useMemo, useState } from 'preact/hooks';
import type { SitesView, SiteSummary } from '../messaging/messages';
import { browser } from '../platform/browser';
import { ConfirmPanel } from '../ui/ConfirmPanel';
import { formatSize } from '../ui/format-size';
import { IdentityLine } from '../ui/IdentityLine';
import { NoticeBar } from '../ui/NoticeBar';
import { shorten } from '../ui/shorten';
import { plural, text } from '../ui/text';
import { useRun } from '../ui/use-run';
import { AccessHint } from './AccessHint';
import { chooseSites, idOfSite, type SortKey, type Wish } from './choose-sites';
import { Filters } from './Filters';
import { Progress } from './Progress';
import { NOTHING } from './selection';
import { SiteGrid } from './SiteGrid';
import { useClearing } from './use-clearing';

interface Props {
  readonly view: SitesView;
  readonly refresh: () => Promise<void>;
  /** When the page was opened, milliseconds since 1970: what counts as long-lived doesn't change while one looks. */
  readonly now: number;
}

const FIRST_WISH: Wish = { searched: '', facets: new Set(), storeId: null, key: 'site', descending: false };
const ALL_SITES = ['*://*/*'];

/* Numbers are looked at from the largest down, names from A on. */
const sorted = (wish: Wish, key: SortKey): Wish => ({ ...wish, key, descending: wish.key === key ? !wish.descending : key !== 'site' });

function totals({ sites }: SitesView): string {
  const cookies = sites.reduce((sum, { count }) => sum + count, 0);
  return text('sitesTotal', plural('siteTotal', sites.length), plural('cookieCount', cookies), formatSize(sites.reduce((sum, { size }) => sum + size, 0)));
}

/** The list of sites, and all that can be done about them. */
export function Sites({ view, refresh, now }: Props) {
  const [wish, setWish] = useState(FIRST_WISH);
  const [selection, setSelection] = useState(NOTHING);
  const [asked, setAsked] = useState<readonly SiteSummary[] | null>(null);
  const [showValues, setShowValues] = useState(false);
  const { notice, slow, run, dismiss } = useRun(refresh);
  const clearing = useClearing();
  const shown = useMemo(() => chooseSites(view.sites, wish, now), [view.sites, wish, now]);
  const chosen = shown.filter((site) => site.count > 0 && selection.ids.has(idOfSite(site)));
  const grant = (): void => void run(async () => {
    const given = await browser.permissions.request({ origins: ALL_SITES });
    return given ? null : { tone: 'partial', headline: text('accessDenied'), details: [] };
  });
  const clear = (sites: readonly SiteSummary[]): void => {
    setAsked(null);
    setSelection(NOTHING);
    void run(() => clearing.clear(sites));
  };
  return (
    <main aria-busy={slow}>
      <header class="site">
        <h1>{text('sitesTitle')}</h1>
        <p class="sum">{totals(view)}</p>
        <p class="hint">{text('sitesHint')}</p>
      </header>
      <AccessHint view={view} onGrant={grant} />
      <Filters wish={wish} onWish={setWish} stores={view.stores} found={shown.length} all={view.sites.length} showValues={showValues} onShowValues={setShowValues} />
      {asked === null ? (
        <div class="buttons" role="group" aria-label={text('actionsLabel')}>
          <button type="button" id="clear" class="danger" disabled={chosen.length === 0 || clearing.advance !== null} onClick={() => setAsked(chosen)}>{plural('clearSelected', chosen.length)}</button>
          <button type="button" onClick={() => void refresh()}>{text('readAgain')}</button>
        </div>
      ) : (
        <ConfirmPanel title={plural('confirmClearSites', asked.length)} action={plural('clearSelected', asked.length)} onConfirm={() => clear(asked)} onCancel={() => setAsked(null)}>
          <ul>{shorten(asked.map(({ site }) => site)).map((site) => <li key={site}><bdi>{site}</bdi></li>)}</ul>
          <p>{text('confirmClearSitesText')}</p>
        </ConfirmPanel>
      )}
      <div class="outcome">
        {clearing.advance !== null && <Progress advance={clearing.advance} onStop={clearing.stop} />}
        <NoticeBar notice={notice} slow={slow && clearing.advance === null} onReloadTab={() => undefined} onDismiss={dismiss} />
        {clearing.last.length > 0 && clearing.advance === null && (
          <div class="bar"><p>{plural('undoSites', clearing.last.length)}</p><button type="button" onClick={() => void run(clearing.undo)}>{text('undo')}</button></div>
        )}
      </div>
      {shown.length === 0 && <p class="nothing">{text(view.sites.length === 0 ? 'sitesNone' : 'sitesNoneFound')}</p>}
      {shown.length > 0 && (
        <SiteGrid
          sites={shown} wish={wish} onSort={(key) => setWish(sorted(wish, key))} selection={selection} onSelection={setSelection}
          showValues={showValues}
          onClear={(site) => setAsked([site])} onDelete={(site, item) => run(() => clearing.clearItem(site, item))}
        />
      )}
      <footer><IdentityLine /></footer>
    </main>
  );
}
