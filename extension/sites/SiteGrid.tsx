import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SiteSummary, SiteUndo } from '../messaging/messages';
import { text, type TextKey } from '../ui/text';
import { idOfSite, SORT_KEYS, type SortKey, type Wish } from './choose-sites';
import { originsOf } from './looked';
import { allToggled, extended, toggled, type Selection } from './selection';
import { SiteRow, type RowActions } from './SiteRow';
import type { Looking } from './use-looking';
import { useGridKeys } from './use-grid-keys';
import { useVirtualRows } from './use-virtual-rows';

interface Props extends Pick<RowActions, 'onClear' | 'onDelete' | 'onUndo'> {
  readonly sites: readonly SiteSummary[];
  readonly looking: Looking;
  readonly undo: readonly SiteUndo[];
  readonly wish: Wish;
  readonly onSort: (key: SortKey) => void;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly showValues: boolean;
}

const HEADS: Readonly<Record<SortKey, TextKey>> = { site: 'headSite', count: 'headCount', size: 'headSize', expires: 'headLongest' };

function Head({ wish, onSort }: Pick<Props, 'wish' | 'onSort'>) {
  const order = wish.descending ? 'descending' : 'ascending';
  return (
    <div role="row" class="site-head" aria-rowindex={1}>
      <div role="columnheader"><span class="unseen">{text('headSelect')}</span></div>
      {SORT_KEYS.map((key) => (
        <div key={key} role="columnheader" aria-sort={wish.key === key ? order : 'none'} class={key === 'site' ? '' : 'number'}>
          <button type="button" class="quiet sort" data-order={wish.key === key ? order : undefined} onClick={() => onSort(key)}>{text(HEADS[key])}</button>
        </div>
      ))}
      <div role="columnheader"><span class="unseen">{text('headClear')}</span></div>
    </div>
  );
}

function useOpen(): [ReadonlySet<string>, (id: string) => void] {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return [open, (id) => setOpen((before) => toggled({ ids: before, anchor: null }, id).ids)];
}

/** Every site that is asked for as a row; only those near the visible part are in the page. */
export function SiteGrid({ sites, wish, onSort, selection, onSelection, looking, undo, ...rest }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const ids = sites.map(idOfSite);
  const undos = new Map(undo.map((one) => [idOfSite(one), one]));
  const [open, toggleOpen] = useOpen();
  const select = (index: number, range: boolean): void =>
    onSelection(range ? extended(selection, ids[index] ?? '', ids) : toggled(selection, ids[index] ?? ''));
  const toggle = (index: number): void => toggleOpen(ids[index] ?? '');
  const keys = useGridKeys(list, ids, { onSelect: select, onSelectAll: () => onSelection(allToggled(selection, ids)), onToggle: toggle });
  const virtualizer = useVirtualRows({ list, ids, kept: keys.active });
  const height = virtualizer.getTotalSize();
  useLayoutEffect(() => {
    if (list.current) list.current.style.blockSize = `${height}px`;
  }, [height]);
  return (
    <div role="grid" aria-label={text('sitesTitle')} aria-rowcount={sites.length + 1} aria-multiselectable="true" class="sites" onKeyDown={keys.onKeyDown} onFocusIn={keys.onFocusIn}>
      <div role="rowgroup"><Head wish={wish} onSort={onSort} /></div>
      <div role="rowgroup" class="site-rows" ref={list}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const site = sites[index];
          const id = ids[index] ?? '';
          return site && (
            <SiteRow
              key={id} site={site} origins={originsOf(looking.looked, site)} undo={undos.get(id) ?? null} into={looking.into} index={index} start={start - virtualizer.options.scrollMargin} measure={virtualizer.measureElement}
              isActive={index === keys.active} isSelected={selection.ids.has(id)} isOpen={open.has(id)} onSelect={select} onToggle={toggle} {...rest}
            />
          );
        })}
      </div>
    </div>
  );
}
