import type { LookedOrigin } from '../messaging/framed';
import type { LookAt } from '../messaging/look';
import type { StoredItem } from '../messaging/messages';
import { RowTable } from '../ui/RowTable';
import { Looker } from '../ui/shown-tab-context';
import { text } from '../ui/text';
import { unreadLines } from '../ui/unread-lines';
import type { Looking } from './use-looking';

interface Props {
  readonly site: { readonly storeId: string; readonly site: string };
  /** Empty where the site was not looked at. */
  readonly origins: readonly LookedOrigin[];
  readonly into: Looking['into'];
  readonly showValues: boolean;
  readonly onDelete: (item: StoredItem) => Promise<void>;
}

/** What could not be read, which is not to say that it is empty; and where there is nothing. */
function Gaps({ origins }: Pick<Props, 'origins'>) {
  const missed = origins.filter(({ isReached }) => !isReached);
  const nothing = origins.filter(({ isReached, items, unread }) => isReached && !items.length && !unread.length);
  const unread = origins.flatMap((one) => one.unread.map((kind) => ({ kind, origin: one.origin })));
  const namesOf = (some: readonly LookedOrigin[]): string => some.map(({ origin }) => origin).join(', ');
  return (
    <>
      {unread.length > 0 && <p class="caption">{text('unreadTitle')}</p>}
      {unreadLines(unread).map((line) => <p key={line}>{line}</p>)}
      {nothing.length > 0 && <p>{text('otherKindsNone', namesOf(nothing))}</p>}
      {missed.length > 0 && <p>{text('notReached', namesOf(missed))}</p>}
    </>
  );
}

/** What looking at a site found besides its cookies. */
export function OtherKinds({ site, origins, into, showValues, onDelete }: Props) {
  const items = origins.flatMap((one) => one.items);
  const lookInto = (id: string, at: LookAt): ReturnType<Looking['into']> => {
    const item = items.find((one) => one.id === id);
    return item ? into(site, item, at) : Promise.reject(new Error(text('failedTitle')));
  };
  return (
    <Looker.Provider value={lookInto}>
      {items.length > 0 && <RowTable title={text('otherKindsOf', site.site)} items={items} claim={null} showValues={showValues} onDelete={(item) => void onDelete(item)} />}
      <Gaps origins={origins} />
    </Looker.Provider>
  );
}
