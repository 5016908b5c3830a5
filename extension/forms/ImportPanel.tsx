import { useId, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { ImportResult } from '../messaging/item-messages';
import type { SiteView } from '../messaging/messages';
import { byReason } from '../ui/by-reason';
import type { Notice } from '../ui/notice';
import { requestAccess } from '../ui/grant-access';
import { readTransfer } from '../transfer/read-transfer';
import type { Problem } from '../transfer/outcome';
import { plural, text } from '../ui/text';
import { changeWords } from './change-words';
import { ImportSummary } from './ImportSummary';
import { due, type Looked } from './looked';
import { PanelFrame } from './PanelFrame';
import { unread } from './transfer-words';
import { useAttempt } from './use-attempt';

interface Props {
  readonly view: SiteView;
  readonly onDone: (notice: Notice) => void;
  readonly onCancel: () => void;
}

function outcome({ written, same, capped, failed }: ImportResult, problems: readonly Problem[]): Notice {
  const refused = byReason(failed.map(({ name, why }) => ({ name, reason: changeWords(why) })));
  return {
    tone: failed.length + problems.length > 0 ? 'partial' : 'done',
    headline: plural('imported', written),
    details: [
      ...(same > 0 ? [plural('importSame', same)] : []),
      ...(capped > 0 ? [plural('importCapped', capped)] : []),
      ...[...refused, ...unread(problems)].map(({ names, reason }) => text('leftOut', names, reason)),
    ],
  };
}

function Source({ pasted, locked, onText }: { readonly pasted: string; readonly locked: boolean; readonly onText: (text: string) => void }) {
  const choose = (event: { currentTarget: HTMLInputElement }): void => void event.currentTarget.files?.[0]?.text().then(onText);
  return (
    <div class="form">
      <div class="form-field">
        <label for="import-text">{text('importPaste')}</label>
        <textarea id="import-text" rows={4} value={pasted} readOnly={locked} spellcheck={false} autoComplete="off" aria-describedby="import-hint" onInput={(event) => onText(event.currentTarget.value)} />
        <p id="import-hint" class="hint">{text('importHint')}</p>
      </div>
      <div class="form-field">
        <label for="import-file">{text('importFile')}</label>
        <input id="import-file" type="file" disabled={locked} accept=".json,.txt,text/plain,application/json" aria-describedby="import-file-hint" onChange={choose} />
        <p id="import-file-hint" class="hint">{text('importFileHint')}</p>
      </div>
    </div>
  );
}

/** Reads a file or a text, says what importing it would change, and does that when told to. */
export function ImportPanel({ view, onDone, onCancel }: Props) {
  const [pasted, setPasted] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [writing, setWriting] = useState(false);
  const { busy, failure, attempt, drop } = useAttempt();
  const previewId = useId();
  const { tabId } = view;
  const read = async (): Promise<Looked> => {
    const { hostname, protocol } = new URL(view.url);
    const { items, problems } = readTransfer(pasted, { host: hostname, secure: protocol === 'https:' });
    return { items, problems, preview: await ask('import.preview', { tabId, items }) };
  };
  const apply = ({ items, problems }: Looked): Promise<void> => {
    setWriting(true);
    const write = (): Promise<ImportResult> => ask('import.apply', { tabId, items }).finally(() => setWriting(false));
    return attempt(write, (result) => onDone(outcome(result, problems)));
  };
  const grant = (origins: readonly string[]): void =>
    void attempt(async () => ((await requestAccess(origins)) ? read() : null), (answer) => answer && setLooked(answer));
  const count = looked ? due(looked) : 0;
  const action = looked ? (count > 0 ? { action: plural('importNow', count) } : {}) : { action: text('previewAction') };
  const change = (next: string): void => {
    drop();
    setLooked(null);
    setPasted(next);
  };
  return (
    <PanelFrame
      title={text('importItems')} {...action} busy={busy} brought={() => document.getElementById(previewId)}
      onAction={() => void (looked ? apply(looked) : attempt(read, setLooked))} onCancel={onCancel}
    >
      <p>{text('importText')}</p>
      <Source pasted={pasted} locked={writing} onText={change} />
      <div role="alert">{failure !== null && <p class="problem">{failure}</p>}</div>
      <div role="status">{looked && <ImportSummary id={previewId} looked={looked} onGrant={grant} />}</div>
    </PanelFrame>
  );
}
