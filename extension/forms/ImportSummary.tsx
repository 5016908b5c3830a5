import type { ImportEntry } from '../messaging/item-messages';
import { byReason } from '../ui/by-reason';
import { isolate } from '../ui/isolate';
import { shorten } from '../ui/shorten';
import { plural, text } from '../ui/text';
import type { PluralKey } from '../ui/text';
import { changeWords } from './change-words';
import type { Looked } from './looked';
import { unread } from './transfer-words';

interface Props {
  /** Of its heading. */
  readonly id: string;
  readonly looked: Looked;
  readonly onGrant: (origins: readonly string[]) => void;
}

const COUNTS = [['new', 'importNew'], ['changed', 'importChanged'], ['same', 'importSame']] as const satisfies readonly (readonly [ImportEntry['status'], PluralKey])[];

/** What an import will change, before it does. */
export function ImportSummary({ id, looked: { items, problems, preview }, onGrant }: Props) {
  const named = (status: ImportEntry['status']): string[] => items.filter((_, index) => preview.entries[index]?.status === status).map(({ name }) => isolate(name || text('unnamed')));
  const refused = preview.entries.flatMap(({ why }, index) => (why ? [{ name: items[index]?.name ?? '', reason: changeWords(why) }] : []));
  const lines = [...byReason(refused), ...unread(problems)].map(({ names, reason }) => text('leftOut', names, reason));
  return (
    <div class="import-summary">
      <h3 id={id} tabIndex={-1}>{text('previewHeading')}</h3>
      {items.length === 0 && problems.length === 0 && <p>{text('importNothing')}</p>}
      <ul>
        {COUNTS.map(([status, key]) => {
          const names = named(status);
          return names.length > 0 && <li key={status}>{plural(key, names.length)} {shorten(names).join(', ')}</li>;
        })}
        {lines.map((line) => <li key={line}>{line}</li>)}
      </ul>
      <div class="buttons">
        {preview.needsAccess.map(({ host, grant }) => <button key={host} type="button" onClick={() => onGrant(grant)}>{text('allowSite', host)}</button>)}
      </div>
    </div>
  );
}
