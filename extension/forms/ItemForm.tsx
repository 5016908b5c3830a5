import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { ChangeResult, ItemField, Objection } from '../messaging/item-messages';
import type { SiteView, StoredItem } from '../messaging/messages';
import { TEXT_KINDS, type StoreKind } from '../messaging/store-kind';
import { kindName } from '../ui/kind-name';
import { done, type Notice } from '../ui/notice';
import { itemName } from '../ui/row-name';
import { errorText } from '../ui/error-text';
import { formatDay } from '../ui/format-time';
import { text } from '../ui/text';
import { changeWords } from './change-words';
import { CookieFields } from './CookieFields';
import { draftOf, itemOfDraft, newDraft, withLineBreaksOf, type Draft } from './draft';
import { Field } from './Field';
import { PanelFrame } from './PanelFrame';

interface Props {
  readonly mode: 'add' | 'edit' | 'duplicate';
  readonly item: StoredItem | null;
  readonly view: SiteView;
  readonly onDone: (notice: Notice) => void;
  readonly onCancel: () => void;
}

/** The words of the button that goes ahead, and those of what came of it. */
const ACTIONS = { add: 'addItem', edit: 'save', duplicate: 'saveDuplicate' } as const;
const OUTCOMES = { add: 'itemAdded', edit: 'saved', duplicate: 'itemAdded' } as const;

const titleOf = (mode: Props['mode'], item: StoredItem | null): string =>
  mode === 'add' || item === null ? text('addItem') : text(mode === 'edit' ? 'editNamed' : 'duplicateNamed', itemName(item));

const write = ({ mode, item, view: { tabId } }: Props, draft: Draft): Promise<ChangeResult> =>
  mode === 'edit' && item !== null
    ? ask('item.edit', { tabId, id: item.id, item: itemOfDraft(draft, item) })
    : ask('item.add', { tabId, item: itemOfDraft(draft, item) });

/** What came of a write that changed something. */
function outcome(mode: Props['mode'], { objection, capped }: ChangeResult): Notice {
  const details = [...(capped === null ? [] : [text('itemCapped', formatDay(capped))]), ...(objection === null ? [] : [changeWords(objection.why)])];
  return { ...done(text(OUTCOMES[mode]), details), tone: details.length > 0 ? 'partial' : 'done' };
}

/** The kind of a new item; of one that is there the kind is what it is. */
function KindField({ draft, url, onChange }: { readonly draft: Draft; readonly url: string; readonly onChange: (more: Partial<Draft>) => void }) {
  const choose = (kind: StoreKind): void => {
    const { hostname, origin } = new URL(url);
    onChange({ kind, domain: kind === 'cookie' ? hostname : origin });
  };
  return (
    <div class="form-field">
      <label for="item-kind">{text('fieldKind')}</label>
      <select id="item-kind" value={draft.kind} onChange={(event) => choose(event.currentTarget.value as StoreKind)}>
        {TEXT_KINDS.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
      </select>
    </div>
  );
}

/** Moves the focus to the field that something stands against. */
function useFocusProblem(objection: Objection | null) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (objection) root.current?.querySelector<HTMLElement>(`[name="${objection.field}"]`)?.focus();
  }, [objection]);
  return root;
}

/** Adds, edits or duplicates an item. What was typed stays until it is written or left. */
export function ItemForm(props: Props) {
  const { mode, item, view, onDone, onCancel } = props;
  const [draft, setDraft] = useState(() => (item === null ? newDraft(view.url) : draftOf(item)));
  const [objection, setObjection] = useState<Objection | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const root = useFocusProblem(objection);
  const change = (more: Partial<Draft>): void => setDraft((before) => ({ ...before, ...more }));
  const isCookie = draft.kind === 'cookie';
  const problemOf = (field: ItemField): string | null => (objection?.field === field ? changeWords(objection.why) : null);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    setObjection(null);
    try {
      const result = await write(props, draft);
      if (result.changed) return onDone(outcome(mode, result));
      setObjection(result.objection);
      if (result.objection?.field === null) setFailure(changeWords(result.objection.why));
    } catch (error) {
      setFailure(errorText(error));
    }
    setBusy(false);
  };
  return (
    <PanelFrame title={titleOf(mode, item)} action={text(ACTIONS[mode])} busy={busy} onAction={() => void submit()} onCancel={onCancel}>
      <div class="form" ref={root}>
        {mode === 'add' && <KindField draft={draft} url={view.url} onChange={change} />}
        <Field field="name" label={text(isCookie ? 'fieldName' : 'fieldKey')} value={draft.name} problem={problemOf('name')} onInput={(name) => change({ name })} />
        <Field
          field="value" type="area" label={text('valueLabel')} value={draft.value} problem={problemOf('value')}
          onInput={(value) => change({ value: withLineBreaksOf(item?.value ?? '', value) })}
        />
        {isCookie
          ? <CookieFields draft={draft} problemOf={problemOf} onChange={change} />
          : <Field field="domain" label={text('fieldOrigin')} disabled={mode === 'edit'} value={draft.domain} problem={problemOf('domain')} onInput={(domain) => change({ domain })} />}
        <div role="alert">{failure !== null && <p class="problem">{failure}</p>}</div>
      </div>
    </PanelFrame>
  );
}
