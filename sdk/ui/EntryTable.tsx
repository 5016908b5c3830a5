import type { JSX } from 'preact';
import type { Entry, Item } from '../protocol';
import { fillText } from './fill-text';
import { lifetimeText } from './lifetime-text';
import { listText } from './list-text';
import type { PreferencesProps } from './preferences-props';

type EntryProps = Pick<PreferencesProps, 'context' | 'texts' | 'items' | 'rules'>;

const declares = (entry: Entry, { entry: declared }: Item): boolean =>
  declared?.kind === entry.kind && declared.name === entry.name && declared.path === entry.path;

/** What an entry says beyond its columns, a sentence each. */
function notes(entry: Entry, { texts, rules }: EntryProps): string[] {
  const { description, justification, httpOnly, source } = entry;
  return [
    description,
    rules?.noteOn(entry),
    justification && fillText(texts.justification, { text: justification }),
    httpOnly && texts.httpOnly,
    source && fillText(texts.source, { text: source }),
  ].filter((note) => typeof note === 'string');
}

function EntryRows({ entry, ...props }: EntryProps & { readonly entry: Entry }): JSX.Element {
  const { context, texts, items } = props;
  const { columns } = texts;
  const { declaration, language } = context;
  const owner = declaration.vendors.find(({ id }) => id === entry.vendor)?.name ?? declaration.site.name;
  const said = notes(entry, props);
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          {entry.name} {items.some((item) => declares(entry, item)) && <mark>{texts.storedNow}</mark>}
        </th>
        <td role="cell" data-column={columns.kind}>{texts.kinds[entry.kind]}</td>
        <td role="cell" data-column={columns.lifetime}>{lifetimeText(entry, texts, language)}</td>
        <td role="cell" data-column={columns.owner}>{owner}</td>
        <td role="cell" data-column={columns.data}>{listText(entry.data, language) || texts.noData}</td>
      </tr>
      {said.length > 0 && (
        <tr role="row">
          <td role="cell" colSpan={5} class="notes">{said.map((note) => <p>{note}</p>)}</td>
        </tr>
      )}
    </tbody>
  );
}

/**
 * A purpose's entries beside what is stored now. Rows become blocks on a narrow screen,
 * and the roles are spelled out since `display` takes a table's own away.
 * See https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
export function EntryTable({ entries, label, ...props }: EntryProps & { readonly entries: readonly Entry[]; readonly label: string }): JSX.Element {
  const { name, kind, lifetime, owner, data } = props.texts.columns;
  return (
    <table role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {[name, kind, lifetime, owner, data].map((column) => (
            <th role="columnheader" scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      {entries.map((entry) => <EntryRows entry={entry} {...props} />)}
    </table>
  );
}
