import { useMemo, useRef, useState } from 'preact/hooks';
import type { SitesView } from '../messaging/messages';
import { formatSize } from '../ui/format-size';
import { ALL_SITES, grantAccess } from '../ui/grant-access';
import { IdentityLine } from '../ui/IdentityLine';
import { ReadFailure } from '../ui/ReadFailure';
import { plural, text } from '../ui/text';
import { useKeptFocus } from '../ui/use-kept-focus';
import { failed, useRun } from '../ui/use-run';
import { AccessHint } from './AccessHint';
import { Actions } from './Actions';
import { chooseSites, idOfSite, type SortKey, type Wish } from './choose-sites';
import { Filters } from './Filters';
import { allSites } from './looked';
import { Outcome } from './Outcome';
import { NOTHING } from './selection';
import { SiteGrid } from './SiteGrid';
import { clearButtonOf, undoButtonOf } from './SiteRow';
import { useAdvance } from './use-advance';
import { useAsking } from './use-asking';
import { useClearing } from './use-clearing';
import { useLooking } from './use-looking';

interface Props {
  readonly view: SitesView;
  /** Why the last reading failed, so that `view` is older; or null. */
  readonly failure: string | null;
  readonly refresh: () => Promise<void>;
  /** When the page was opened, milliseconds since 1970: what counts as long-lived doesn't change while one looks. */
  readonly now: number;
}

const FIRST_WISH: Wish = { searched: '', facets: new Set(), storeId: null, key: 'site', descending: false };

/* Numbers are looked at from the largest down, names from A on. */
const sorted = (wish: Wish, key: SortKey): Wish => ({ ...wish, key, descending: wish.key === key ? !wish.descending : key !== 'site' });

function totals({ sites }: SitesView): string {
  const cookies = sites.reduce((sum, { count }) => sum + count, 0);
  return text('sitesTotal', plural('siteTotal', sites.length), plural('cookieCount', cookies), formatSize(sites.reduce((sum, { size }) => sum + size, 0)));
}

/* The row that the keyboard is on, or else the title. */
const placeIn = (main: HTMLElement | null): HTMLElement | null =>
  main?.querySelector<HTMLElement>('[data-index][tabindex="0"]') ?? main?.querySelector<HTMLElement>('h1') ?? null;

/** The list of sites, and all that can be done about them. */
export function Sites({ view, failure, refresh, now }: Props) {
  const main = useRef<HTMLElement>(null);
  const [wish, setWish] = useState(FIRST_WISH);
  const [selection, setSelection] = useState(NOTHING);
  const [showValues, setShowValues] = useState(false);
  const runner = useRun(refresh);
  const advancing = useAdvance();
  const looking = useLooking(advancing);
  const clearing = useClearing(advancing, looking);
  const asking = useAsking({ runner, clearing, looking }, () => setSelection(NOTHING));
  useKeptFocus(main, () => placeIn(main.current));
  const sites = useMemo(() => allSites(view, looking.looked), [view, looking.looked]);
  const shown = useMemo(() => chooseSites(sites, wish, now), [sites, wish, now]);
  const chosen = shown.filter((site) => selection.ids.has(idOfSite(site)));
  const grant = (): void => {
    /* Begun in the click, whatever runs. */
    const given = grantAccess(ALL_SITES).catch(failed);
    void runner.run(() => given, 'grant');
  };
  return (
    <main ref={main} aria-busy={runner.slow}>
      <header class="site">
        <h1 tabIndex={-1}>{text('sitesTitle')}</h1>
        <p class="sum">{totals(view)}</p>
        <p class="hint">{text('sitesHint')}</p>
      </header>
      <ReadFailure failure={failure} onRetry={() => void refresh()} />
      <AccessHint view={view} onGrant={grant} />
      <Filters wish={wish} onWish={setWish} stores={view.stores} found={shown.length} all={sites.length} showValues={showValues} onShowValues={setShowValues} />
      <Actions chosen={chosen} shown={shown} asking={asking} clearing={clearing} looking={looking} runner={runner} isBusy={advancing.advance !== null} onRefresh={() => void refresh()} />
      <Outcome advancing={advancing} clearing={clearing} runner={runner} />
      {shown.length === 0 && <p class="nothing">{text(sites.length === 0 ? 'sitesNone' : 'sitesNoneFound')}</p>}
      {shown.length > 0 && (
        <SiteGrid
          sites={shown} wish={wish} onSort={(key) => setWish(sorted(wish, key))} selection={selection} onSelection={setSelection}
          showValues={showValues} looking={looking} undo={view.undo}
          onClear={(site) => asking.clear([site], clearButtonOf(site))}
          onUndo={(undo) => asking.undo(undo, undoButtonOf(undo))}
          onDelete={(site, item) => runner.run(() => clearing.clearItem(site, item), `clear ${item.id}`)}
        />
      )}
      <footer><IdentityLine /></footer>
    </main>
  );
}
