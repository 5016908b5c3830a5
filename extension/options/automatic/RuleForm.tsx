import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DEFAULT_PURPOSES } from '../../../sdk/protocol';
import { STORE_KINDS, type StoreKind } from '../../messaging/store-kind';
import type { RuleDraft, RuleProblems } from '../../messaging/automatic';
import { kindName } from '../../ui/kind-name';
import { usualPurposeName } from '../../ui/purpose-name';
import { storeName } from '../../ui/store-name';
import { text } from '../../ui/text';
import { Choices } from './Choices';
import { sitesOf } from './draft-form';
import { RuleField } from './RuleField';
import { TriggerFields } from './TriggerFields';

interface Props {
  readonly initial: RuleDraft;
  readonly storeIds: readonly string[];
  readonly problems: RuleProblems;
  readonly onSave: (draft: RuleDraft) => void;
  readonly onCancel: () => void;
}

interface FieldsProps {
  readonly draft: RuleDraft;
  readonly problems: RuleProblems;
  readonly onChange: (draft: RuleDraft) => void;
}

function SiteFields({ draft, problems, onChange }: FieldsProps) {
  const [written, setWritten] = useState(draft.sites.join('\n'));
  const write = (words: string): void => {
    setWritten(words);
    onChange({ ...draft, sites: sitesOf(words) });
  };
  return (
    <>
      <RuleField label={text('autoWhichSites')}>
        {(props) => (
          <select {...props} value={draft.match} onChange={(event) => onChange({ ...draft, match: event.currentTarget.value as RuleDraft['match'] })}>
            <option value="all-but">{text('autoMatchAllBut')}</option>
            <option value="only">{text('autoMatchOnly')}</option>
          </select>
        )}
      </RuleField>
      <RuleField label={text('autoSites')} hint={text('autoSitesHint')} problem={problems.sites}>
        {(props) => <textarea {...props} rows={4} spellcheck={false} autocomplete="off" value={written} onInput={(event) => write(event.currentTarget.value)} />}
      </RuleField>
    </>
  );
}

function ContentFields({ draft, problems, onChange }: FieldsProps) {
  const isClosing = draft.trigger.on === 'tab-closed';
  return (
    <>
      <Choices
        legend={text('autoKinds')}
        hint={text(isClosing ? 'autoCookiesOnly' : 'autoKindsHint')}
        options={STORE_KINDS.map((kind) => ({ id: kind, name: kindName(kind), disabled: isClosing && kind !== 'cookie' }))}
        chosen={draft.kinds}
        problem={problems.kinds}
        onChange={(kinds) => onChange({ ...draft, kinds: kinds as StoreKind[] })}
      />
      <Choices legend={text('autoPurposes')} hint={text('autoPurposesHint')} options={DEFAULT_PURPOSES.map((id) => ({ id, name: usualPurposeName(id) }))} chosen={draft.purposes} onChange={(chosen) => onChange({ ...draft, purposes: chosen })} />
      {!isClosing && (
        <RuleField label={text('autoDays')} hint={text('autoDaysHint')} problem={problems.unvisitedDays}>
          {(props) => <input {...props} type="number" min={0} max={365} value={draft.unvisitedDays} onInput={(event) => onChange({ ...draft, unvisitedDays: Number(event.currentTarget.value) })} />}
        </RuleField>
      )}
      <label class="choice">
        <input type="checkbox" checked={draft.keepSignIn} onChange={(event) => onChange({ ...draft, keepSignIn: event.currentTarget.checked })} />
        {text('keepSignIn')}
      </label>
    </>
  );
}

function StoreField({ draft, storeIds, problems, onChange }: FieldsProps & Pick<Props, 'storeIds'>) {
  if (storeIds.length < 2) return null;
  return (
    <RuleField label={text('autoStore')} hint={text('autoStoreHint')} problem={problems.storeId}>
      {(props) => (
        <select {...props} value={draft.storeId ?? ''} onChange={(event) => onChange({ ...draft, storeId: event.currentTarget.value || null })}>
          <option value="">{text('autoEveryStore')}</option>
          {storeIds.map((id) => <option key={id} value={id}>{storeName(id)}</option>)}
        </select>
      )}
    </RuleField>
  );
}

/** The fields of a rule. What is wrong is told beside each when it was to be stored. */
export function RuleForm({ initial, storeIds, problems, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(initial);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:enabled');
    (wrong ?? form.current?.querySelector('input'))?.focus();
  }, [problems]);
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form ref={form} class="rule-form" noValidate onSubmit={submit}>
      <RuleField label={text('autoName')} problem={problems.name}>
        {(props) => <input {...props} type="text" autocomplete="off" value={draft.name} onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />}
      </RuleField>
      <TriggerFields draft={draft} problem={problems.trigger} onChange={setDraft} />
      <SiteFields draft={draft} problems={problems} onChange={setDraft} />
      <ContentFields draft={draft} problems={problems} onChange={setDraft} />
      <StoreField draft={draft} storeIds={storeIds} problems={problems} onChange={setDraft} />
      <div class="buttons">
        <button type="submit" class="main">{text('autoSave')}</button>
        <button type="button" onClick={onCancel}>{text('cancel')}</button>
      </div>
    </form>
  );
}
