import { text } from '../../ui/text';
import type { Say } from '../say';
import { DryRun } from './DryRun';
import { RuleForm } from './RuleForm';
import { RuleList } from './RuleList';
import { RunLog } from './RunLog';
import { HEADING, useAutomatic } from './use-automatic';

type Section = ReturnType<typeof useAutomatic>;

function Unreadable({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <>
      <p class="problem">{text('autoUnreadable')}</p>
      <button type="button" class="danger" onClick={onDiscard}>{text('autoDiscard')}</button>
    </>
  );
}

function BelowList({ state, panel, ...section }: Section) {
  const rule = panel && state?.rules.find(({ id }) => id === panel.id);
  if (panel?.is === 'form')
    return <RuleForm key={panel.id} initial={panel.draft} storeIds={state?.storeIds ?? []} problems={panel.problems} onSave={(draft) => void section.save(panel, draft)} onCancel={section.close} />;
  if (panel && rule) return <DryRun rule={rule} preview={panel.preview} onTurnOn={() => void section.turn(rule.id, true)} onClose={section.close} />;
  return <button type="button" onClick={() => section.write(null)}>{text('autoAdd')}</button>;
}

/** Rules that clear without being asked each time, and what they did. */
export function Automatic({ say }: { readonly say: Say }) {
  const section = useAutomatic(say);
  const { state } = section;
  return (
    <section>
      <h2 id={HEADING} tabIndex={-1}>{text('autoHeading')}</h2>
      <p>{text('autoText')}</p>
      {state && !state.isReadable && <Unreadable onDiscard={() => void section.discard()} />}
      {state?.isReadable && (
        <>
          <RuleList
            rules={state.rules}
            onPreview={(rule) => void section.preview(rule)}
            onTurnOff={(rule) => void section.turn(rule.id, false)}
            onEdit={section.write}
            onDelete={(rule) => void section.remove(rule)}
          />
          <BelowList {...section} />
        </>
      )}
      {state && <RunLog log={state.log} onUndo={({ id }) => void section.undo(id)} onForget={() => void section.forgetLog()} />}
    </section>
  );
}
