import type { AutomaticRule } from '../../messaging/automatic';
import { text } from '../../ui/text';
import { ruleWords } from './rule-words';

export interface RuleActions {
  readonly onPreview: (rule: AutomaticRule) => void;
  readonly onTurnOff: (rule: AutomaticRule) => void;
  readonly onEdit: (rule: AutomaticRule) => void;
  readonly onDelete: (rule: AutomaticRule) => void;
}

interface RowProps extends RuleActions {
  readonly rule: AutomaticRule;
}

function RuleRow({ rule, onPreview, onTurnOff, onEdit, onDelete }: RowProps) {
  const named = (action: string): string => `${action}: ${rule.name}`;
  return (
    <li>
      <div>
        <strong><bdi>{rule.name}</bdi></strong> {text(rule.activeSince === null ? 'autoIsOff' : 'autoIsOn')}
        <p class="hint">{ruleWords(rule)}</p>
      </div>
      <div class="buttons">
        <button type="button" aria-label={named(text('autoDryRunButton'))} onClick={() => onPreview(rule)}>{text('autoDryRunButton')}</button>
        {rule.activeSince !== null && <button type="button" aria-label={named(text('autoTurnOff'))} onClick={() => onTurnOff(rule)}>{text('autoTurnOff')}</button>}
        <button type="button" aria-label={named(text('autoEdit'))} onClick={() => onEdit(rule)}>{text('autoEdit')}</button>
        <button type="button" class="danger" aria-label={named(text('autoDelete'))} onClick={() => onDelete(rule)}>{text('autoDelete')}</button>
      </div>
    </li>
  );
}

/** Every rule, with what can be done with it. */
export function RuleList({ rules, ...actions }: RuleActions & { readonly rules: readonly AutomaticRule[] }) {
  if (!rules.length) return <p>{text('autoNoRules')}</p>;
  return <ul class="refusals">{rules.map((rule) => <RuleRow key={rule.id} rule={rule} {...actions} />)}</ul>;
}
