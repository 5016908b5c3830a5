import { useMemo, useRef, useState } from 'preact/hooks';
import type { SitesView, SiteSummary } from '../messaging/messages';
import { formatSize } from '../ui/format-size';
import { ALL_SITES, grantAccess } from '../ui/grant-access';
import { IdentityLine } from '../ui/IdentityLine';
import { ReadFailure } from '../ui/ReadFailure';
import { plural, text } from '../ui/text';
import { useFocusNext } from '../ui/use-focus-next';
import { useKeptFocus } from '../ui/use-kept-focus';
import { failed, useRun } from '../ui/use-run';
import { AccessHint } from './AccessHint';
import { chooseSites, idOfSite, type SortKey, type Wish } from './choose-sites';
import { ClearQuestion } from './ClearQuestion';
import { Filters } from './Filters';
import { Outcome } from './Outcome';
import { NOTHING } from './selection';
import { SiteGrid } from './SiteGrid';
import { clearButtonOf } from './SiteRow';
import { useClearing } from './use-clearing';

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

/** What is asked about, and the id of the button that asked. */
interface Asked {
  readonly sites: readonly SiteSummary[];
  readonly from: string;
}

/* The row that the keyboard is on, or else the title. */
const placeIn = (main: HTMLElement | null): HTMLElement | null =>
  main?.querySelector<HTMLElement>('[data-index][tabindex="0"]') ?? main?.querySelector<HTMLElement>('h1') ?? null;

/** The list of sites, and all that can be done about them. */
export function Sites({ view, failure, refresh, now }: Props) {
  const main = useRef<HTMLElement>(null);
  const [wish, setWish] = useState(FIRST_WISH);
  const [selection, setSelection] = useState(NOTHING);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [showValues, setShowValues] = useState(false);
  const runner = useRun(refresh);
  const clearing = useClearing();
  useKeptFocus(main, () => placeIn(main.current));
  const focusNext = useFocusNext();
  const shown = useMemo(() => chooseSites(view.sites, wish, now), [view.sites, wish, now]);
  const chosen = shown.filter((site) => site.count > 0 && selection.ids.has(idOfSite(site)));
  const grant = (): void => {
    /* Begun in the click, whatever runs. */
    const given = grantAccess(ALL_SITES).catch(failed);
    void runner.run(() => given, 'grant');
  };
  const clear = ({ sites }: Asked): void => {
    setAsked(null);
    setSelection(NOTHING);
    void runner.run(() => clearing.clear(sites));
  };
  const cancel = ({ from }: Asked): void => {
    focusNext(from);
    setAsked(null);
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
      <Filters wish={wish} onWish={setWish} stores={view.stores} found={shown.length} all={view.sites.length} showValues={showValues} onShowValues={setShowValues} />
      {asked === null ? (
        <div class="buttons" role="group" aria-label={text('actionsLabel')}>
          <button type="button" id="clear" class="danger" disabled={chosen.length === 0 || clearing.advance !== null} onClick={() => setAsked({ sites: chosen, from: 'clear' })}>{plural('clearSelected', chosen.length)}</button>
          <button type="button" onClick={() => void refresh()}>{text('readAgain')}</button>
        </div>
      ) : <ClearQuestion sites={asked.sites} onConfirm={() => clear(asked)} onCancel={() => cancel(asked)} />}
      <Outcome clearing={clearing} runner={runner} />
      {shown.length === 0 && <p class="nothing">{text(view.sites.length === 0 ? 'sitesNone' : 'sitesNoneFound')}</p>}
      {shown.length > 0 && (
        <SiteGrid
          sites={shown} wish={wish} onSort={(key) => setWish(sorted(wish, key))} selection={selection} onSelection={setSelection}
          showValues={showValues}
          onClear={(site) => setAsked({ sites: [site], from: clearButtonOf(site) })}
          onDelete={(site, item) => runner.run(() => clearing.clearItem(site, item), `clear ${item.id}`)}
        />
      )}
      <footer><IdentityLine /></footer>
    </main>
  );
}
