import type { AutomaticTrigger, RuleDraft, RuleProblem } from '../../messaging/automatic';
import { text } from '../../ui/text';
import { withTrigger } from './draft-form';
import { RuleField } from './RuleField';
import { lengthWords, TRIGGER_NAMES } from './rule-words';

/** Seconds to choose from. Browsers fire no alarm sooner than half a minute. */
const GRACES = [30, 60, 300, 900, 3600];

interface Props {
  readonly draft: RuleDraft;
  readonly problem?: RuleProblem | undefined;
  readonly onChange: (draft: RuleDraft) => void;
}

/** When a rule acts. */
export function TriggerFields({ draft, problem, onChange }: Props) {
  const { trigger } = draft;
  const names = Object.entries(TRIGGER_NAMES) as [AutomaticTrigger['on'], (typeof TRIGGER_NAMES)['timer']][];
  return (
    <>
      <RuleField label={text('autoWhen')} hint={text(trigger.on === 'tab-closed' ? 'autoClosedHint' : 'autoOpenHint')}>
        {(props) => (
          <select {...props} value={trigger.on} onChange={(event) => onChange(withTrigger(draft, event.currentTarget.value as AutomaticTrigger['on']))}>
            {names.map(([on, name]) => <option key={on} value={on}>{text(name)}</option>)}
          </select>
        )}
      </RuleField>
      {trigger.on === 'tab-closed' && (
        <RuleField label={text('autoGrace')}>
          {(props) => (
            <select {...props} value={trigger.graceSeconds} onChange={(event) => onChange({ ...draft, trigger: { on: 'tab-closed', graceSeconds: Number(event.currentTarget.value) } })}>
              {[...new Set([...GRACES, trigger.graceSeconds])].map((seconds) => <option key={seconds} value={seconds}>{lengthWords(seconds)}</option>)}
            </select>
          )}
        </RuleField>
      )}
      {trigger.on === 'timer' && (
        <RuleField label={text('autoMinutes')} problem={problem}>
          {(props) => (
            <input {...props} type="number" min={1} value={trigger.minutes} onInput={(event) => onChange({ ...draft, trigger: { on: 'timer', minutes: Number(event.currentTarget.value) } })} />
          )}
        </RuleField>
      )}
    </>
  );
}
