import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SiteCount, SiteSummary, StoredItem } from '../messaging/messages';
import { errorText } from '../ui/error-text';
import { RowTable } from '../ui/RowTable';
import { text, type TextKey } from '../ui/text';
import { useKeptFocus } from '../ui/use-kept-focus';

interface Props {
  readonly site: SiteSummary;
  readonly showValues: boolean;
  readonly onDelete: (item: StoredItem) => Promise<void>;
  readonly children: ComponentChildren;
}

/* A tracker may be under hundreds. */
const MOST = 40;

function Sites({ title, sites }: { readonly title: TextKey; readonly sites: readonly SiteCount[] }) {
  if (sites.length === 0) return null;
  return (
    <div>
      <p class="caption">{text(title)}</p>
      <ul class="site-counts">
        {sites.slice(0, MOST).map(({ site, count }) => <li key={site}>{text('siteCount', site, count)}</li>)}
        {sites.length > MOST && <li>{text('andMore', sites.length - MOST)}</li>}
      </ul>
    </div>
  );
}

/* Read anew with each reading of the list: a value may change and the count stay. */
function useItems(summary: SiteSummary) {
  const [items, setItems] = useState<readonly StoredItem[] | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    let isWanted = true;
    const { storeId, site } = summary;
    const take = (read: readonly StoredItem[] | null, words: string): void => {
      if (!isWanted) return;
      setFailure(words);
      if (read) setItems(read);
    };
    void ask('sites.items', { storeId, site }).then((answer) => take(answer.items, ''), (error: unknown) => take(null, errorText(error)));
    return () => void (isWanted = false);
  }, [summary]);
  return { items, failure };
}

/** A site's cookies, under which sites it keeps them, and who keeps some under it; then the other kinds, once they were looked at. */
export function SiteDetails({ site, showValues, onDelete, children }: Props) {
  const { items, failure } = useItems(site);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, () => root.current?.closest<HTMLElement>('[data-index]') ?? null);
  return (
    <div class="site-details" ref={root}>
      <Sites title="siteUnder" sites={site.under} />
      <Sites title="siteHosts" sites={site.hosts} />
      {failure !== '' && <p role="alert">{failure}</p>}
      {items === null && failure === '' && <p>{text('loading')}</p>}
      {items !== null && items.length > 0 && (
        <RowTable title={text('cookiesOf', site.site)} items={items} claim={null} showValues={showValues} onDelete={(item) => void onDelete(item)} />
      )}
      {items?.length === 0 && <p>{text('siteNoOwn')}</p>}
      {children}
    </div>
  );
}
