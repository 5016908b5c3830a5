import { useId, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { ExportScope } from '../messaging/item-messages';
import type { NamedLoss, SiteView, StoredItem, Unread } from '../messaging/messages';
import { lossLines } from '../ui/loss-lines';
import { done, type Notice } from '../ui/notice';
import { itemName } from '../ui/row-name';
import { plural, text } from '../ui/text';
import { unreadLines } from '../ui/unread-lines';
import type { TextKey } from '../ui/text';
import { FILES, WRITE_FORMATS, writeTransfer, type WriteFormat } from '../transfer/write-transfer';
import { kindName } from '../ui/kind-name';
import type { Writing } from '../transfer/outcome';
import { PanelFrame } from './PanelFrame';
import { saveFile, type SavedFile } from './save-file';
import { leftOut } from './transfer-words';
import { useAttempt } from './use-attempt';

interface Props {
  /** One item to copy; null: what the visitor chooses. */
  readonly item: StoredItem | null;
  /** What the search found, or null while nothing is searched for. */
  readonly found: readonly StoredItem[] | null;
  readonly view: SiteView;
  readonly onDone: (notice: Notice) => void;
  readonly onCancel: () => void;
}

type Scope = 'found' | 'site' | 'all-sites';

const FORMAT_NAMES: Readonly<Record<WriteFormat, readonly [name: TextKey, hint: TextKey]>> = {
  json: ['formatJson', 'formatJsonHint'], netscape: ['formatNetscape', 'formatNetscapeHint'], header: ['formatHeader', 'formatHeaderHint'],
  curl: ['formatCurl', 'formatCurlHint'], csv: ['formatCsv', 'formatCsvHint'],
};

/** Formats for texts of many items, and the file that a shared object is. */
type Format = WriteFormat | 'sol';

const formatsOf = (item: StoredItem | null): readonly Format[] => (item?.kind === 'shared-object' ? [...WRITE_FORMATS, 'sol'] : WRITE_FORMATS);
const formatName = (format: Format): string => (format === 'sol' ? `${kindName('shared-object')} (.sol)` : text(FORMAT_NAMES[format][0]));

/** The last part of an object's name is the file that a player would make. */
const solName = (name: string): string => `${name.split('/').pop() || 'shared-object'}.sol`;

/** The address that header and curl command are for: of one cookie its own, else the page's. */
export function addressFor(item: StoredItem | null, url: string): string {
  if (item?.kind !== 'cookie') return url;
  const address = `${item.flags?.secure ? 'https' : new URL(url).protocol.slice(0, -1)}://${item.domain.replace(/^\./, '')}${item.path}`;
  return URL.canParse(address) ? address : url;
}

function FormatField({ item, format, onChange }: { readonly item: StoredItem | null; readonly format: Format; readonly onChange: (format: Format) => void }) {
  return (
    <div class="form-field">
      <label for="export-format">{text('formatLabel')}</label>
      <select id="export-format" value={format} aria-describedby="export-hint" onChange={(event) => onChange(event.currentTarget.value as Format)}>
        {formatsOf(item).map((one) => <option key={one} value={one}>{formatName(one)}</option>)}
      </select>
      <p id="export-hint" class="hint">{format !== 'sol' && text(FORMAT_NAMES[format][1])}</p>
    </div>
  );
}

function ScopeField({ view, scope, hasFound, onChange }: { readonly view: SiteView; readonly scope: Scope; readonly hasFound: boolean; readonly onChange: (scope: Scope) => void }) {
  const choices: readonly (readonly [Scope, string])[] = [
    ...(hasFound ? [['found', text('exportFound')] as const] : []), ['site', text('exportSite', view.site)], ['all-sites', text('exportAllSites')],
  ];
  return (
    <fieldset>
      <legend>{text('exportScope')}</legend>
      {choices.map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name="export-scope" checked={scope === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What is ready to leave, after the warning, and as what: the choices may change since. */
interface Ready extends Pick<Writing, 'left'> {
  readonly count: number;
  readonly file: SavedFile;
  readonly losses: readonly NamedLoss[];
  readonly unread: readonly Unread[];
}

interface ReadyProps {
  readonly id: string;
  readonly ready: Ready;
  readonly details: readonly string[];
  readonly onCopy: (content: string) => void;
  readonly onSave: () => void;
}

/** Says what is about to leave, and lets it. */
function LastWord({ id, ready, details, onCopy, onSave }: ReadyProps) {
  const { content } = ready.file;
  return (
    <>
      <div role="alert" id={id} tabIndex={-1}>
        <p>{ready.count > 0 ? plural('exportWarning', ready.count) : text('exportNothing')}</p>
        {details.map((line) => <p key={line} class="hint">{line}</p>)}
        {ready.losses.length > 0 && <p>{text('exportLosses')}</p>}
        <ul>{lossLines(ready.losses).map((line) => <li key={line}>{line}</li>)}</ul>
        {ready.unread.length > 0 && <p>{text('unreadTitle')}</p>}
        <ul>{unreadLines(ready.unread).map((line) => <li key={line}>{line}</li>)}</ul>
      </div>
      {ready.count > 0 && (
        <div class="buttons">
          {typeof content === 'string' && <button type="button" class="danger" onClick={() => onCopy(content)}>{text('copyAnyway')}</button>}
          <button type="button" class="danger" onClick={onSave}>{text('saveAnyway')}</button>
        </div>
      )}
    </>
  );
}

/** The file that a shared object is. */
async function prepareObject({ id, name }: StoredItem, tabId: number): Promise<Ready> {
  const { sol } = await ask('object.file', { tabId, id });
  const content = Uint8Array.from(atob(sol), (character) => character.charCodeAt(0));
  return { left: [], losses: [], unread: [], count: 1, file: { name: solName(name), type: 'application/octet-stream', content } };
}

/** What the chosen scope stands for. */
function scopeOf(item: StoredItem | null, found: readonly StoredItem[] | null, scope: Scope): ExportScope {
  if (item !== null) return { ids: [item.id] };
  return scope === 'found' ? { ids: (found ?? []).map(({ id }) => id) } : scope;
}

/** Copies or saves items in a format, after a warning: values are secrets. */
export function ExportPanel({ item, found, view, onDone, onCancel }: Props) {
  const [format, setFormat] = useState<Format>('json');
  const [scope, setScope] = useState<Scope>(found ? 'found' : 'site');
  const [ready, setReady] = useState<Ready | null>(null);
  const { busy, failure, attempt, drop, fail } = useAttempt();
  const readyId = useId();
  const anew = (change: () => void): void => {
    drop();
    setReady(null);
    change();
  };
  const prepare = (): Promise<void> => {
    const asked = scopeOf(item, found, scope);
    const write = async (): Promise<Ready> => {
      if (format === 'sol') return prepareObject(item as StoredItem, view.tabId);
      const { items, losses, unread } = await ask('export.items', { tabId: view.tabId, scope: asked });
      const { text: content, left } = writeTransfer(format, items, addressFor(item, view.url));
      const { ending, type } = FILES[format];
      const file = { name: `stored-here-${asked === 'all-sites' ? 'all' : view.site}.${ending}`, type, content };
      return { left, losses, unread, file, count: items.length - left.length };
    };
    return attempt(write, setReady);
  };
  const details = leftOut(ready?.left ?? []).map(({ names, reason }) => text('leftOut', names, reason));
  const copy = (content: string): void =>
    void navigator.clipboard.writeText(content).then(() => onDone(done(text('copied'), details)), () => fail(text('copyFailed')));
  const save = (written: Ready): void => {
    saveFile(written.file);
    onDone(done(plural('exported', written.count), details));
  };
  const title = item ? text('copyAsNamed', itemName(item)) : text('exportItems');
  return (
    <PanelFrame
      title={title} {...(ready ? {} : { action: text('continueAction') })} busy={busy} brought={() => document.getElementById(readyId)}
      onAction={() => void prepare()} onCancel={onCancel}
    >
      {!item && <ScopeField view={view} scope={scope} hasFound={found !== null} onChange={(chosen) => anew(() => setScope(chosen))} />}
      <FormatField item={item} format={format} onChange={(chosen) => anew(() => setFormat(chosen))} />
      <div role="alert">{failure !== null && <p class="problem">{failure}</p>}</div>
      {ready && <LastWord id={readyId} ready={ready} details={details} onCopy={copy} onSave={() => save(ready)} />}
    </PanelFrame>
  );
}
