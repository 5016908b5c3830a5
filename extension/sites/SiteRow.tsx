import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LookedOrigin } from '../messaging/framed';
import type { SiteChoice, SiteSummary, SiteUndo, StoredItem } from '../messaging/messages';
import { formatSize } from '../ui/format-size';
import { plural, text } from '../ui/text';
import { idOfSite } from './choose-sites';
import { lifetimeLeft } from './lifetime-left';
import { OtherKinds } from './OtherKinds';
import { SiteDetails } from './SiteDetails';
import { isUsualStore, storeName } from '../ui/store-name';
import type { Looking } from './use-looking';

export interface RowActions {
  readonly onSelect: (index: number, range: boolean) => void;
  readonly onToggle: (index: number) => void;
  readonly onClear: (site: SiteSummary) => void;
  readonly onDelete: (site: SiteSummary, item: StoredItem) => Promise<void>;
  readonly onUndo: (undo: SiteUndo) => void;
  readonly into: Looking['into'];
}

interface Props extends RowActions {
  readonly site: SiteSummary;
  /** What looking at it found; empty where it was not looked at. */
  readonly origins: readonly LookedOrigin[];
  /** The last clear of it that can be undone, or null. */
  readonly undo: SiteUndo | null;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
  /** Whether the keyboard is here: only then do the row's own controls take part in the tab order. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly showValues: boolean;
}

function Marks({ site, origins }: Pick<Props, 'site' | 'origins'>) {
  const { under, hosts, shared, first, storeId } = site;
  const found = origins.reduce((sum, { items }) => sum + items.length, 0);
  const missed = origins.filter(({ isReached, unread }) => !isReached || unread.length > 0).length;
  const marks: [string, boolean][] = [
    ...(isUsualStore(storeId) ? [] : [[storeName(storeId), false] as [string, boolean]]),
    ...(under.length > 0 ? [[plural(first === 0 ? 'markThirdOnly' : 'markUnder', under.length), first === 0] as [string, boolean]] : []),
    ...(shared > 0 ? [[plural('markShared', shared), false] as [string, boolean]] : []),
    ...(hosts.length > 0 ? [[plural('markHolds', hosts.length), false] as [string, boolean]] : []),
    ...(found > 0 ? [[plural('markOther', found), false] as [string, boolean]] : []),
    ...(missed > 0 ? [[plural('markNotReached', missed), missed === origins.length] as [string, boolean]] : []),
  ];
  return <span class="where">{marks.map(([word, loud]) => <span key={word} class={loud ? 'mark loud' : 'mark'}>{word}</span>)}</span>;
}

/** Id of the button that clears a site. */
export const clearButtonOf = (site: SiteChoice): string => `clear-${idOfSite(site)}`;

/** Id of the button that undoes the last clear of a site. */
export const undoButtonOf = (site: SiteChoice): string => `undo-${idOfSite(site)}`;

type InsideProps = Pick<Props, 'site' | 'origins' | 'undo' | 'showValues' | 'onDelete' | 'onUndo' | 'into'>;

function Inside({ site, origins, undo, showValues, into, ...on }: InsideProps) {
  const remove = (item: StoredItem): Promise<void> => on.onDelete(site, item);
  return (
    <SiteDetails site={site} showValues={showValues} onDelete={remove}>
      <OtherKinds site={site} origins={origins} into={into} showValues={showValues} onDelete={remove} />
      {undo && <div class="buttons"><button type="button" id={undoButtonOf(site)} onClick={() => on.onUndo(undo)}>{text('undoSite', site.site)}</button></div>}
    </SiteDetails>
  );
}

/** One site in one cookie store. */
export function SiteRow({ site, origins, undo, index, start, measure, isActive, isSelected, isOpen, showValues, ...on }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (row.current) row.current.style.transform = `translateY(${start}px)`;
  }, [start]);
  const order = isActive ? 0 : -1;
  const { site: name, count, size, expires } = site;
  const put = (element: HTMLDivElement | null): void => {
    row.current = element;
    measure(element);
  };
  return (
    <div role="row" class="site-row" ref={put} data-index={index} aria-rowindex={index + 2} aria-selected={isSelected} tabIndex={order}>
      <div role="gridcell" class="pick">
        <input
          type="checkbox" checked={isSelected} tabIndex={order} aria-label={text('selectSite', name)}
          onClick={(event) => on.onSelect(index, event.shiftKey)}
        />
      </div>
      <div role="rowheader" class="what">
        <button type="button" class="name" tabIndex={order} aria-expanded={isOpen} aria-label={text('detailsOf', name)} onClick={() => on.onToggle(index)}>
          <bdi>{name}</bdi>
        </button>
        <Marks site={site} origins={origins} />
      </div>
      <div role="gridcell" class="number">{plural('cookieCount', count)}</div>
      <div role="gridcell" class="number">{formatSize(size)}</div>
      <div role="gridcell" class="number">{count > 0 && lifetimeLeft(expires)}</div>
      <div role="gridcell">
        {(count > 0 || origins.some(({ items }) => items.length > 0)) && (
          <button type="button" class="delete" id={clearButtonOf(site)} tabIndex={order} aria-label={text('clearSite', name)} title={text('clearSite', name)} onClick={() => on.onClear(site)}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
          </button>
        )}
      </div>
      {isOpen && (
        <div role="gridcell" class="details"><Inside site={site} origins={origins} undo={undo} showValues={showValues} {...on} /></div>
      )}
    </div>
  );
}
