import { useState } from 'preact/hooks';
import type { RefusalScope, SiteView } from '../messaging/messages';
import { text } from '../ui/text';
import type { TextKey } from '../ui/text';
import { ConfirmPanel } from '../ui/ConfirmPanel';
import { KeepSignIn } from './KeepSignIn';
import { canBlock } from './permissions';
import { SignInWarning } from '../ui/SignInWarning';

interface Props {
  readonly view: SiteView;
  readonly onRefuse: (scope: RefusalScope, keepSignIn: boolean) => void;
  readonly onCancel: () => void;
}

interface ScopeProps {
  readonly view: SiteView;
  readonly scope: RefusalScope;
  readonly onChange: (scope: RefusalScope) => void;
}

const SCOPES = [['tab', 'scopeTab'], ['always', 'scopeAlways']] as const;

/* Nothing may outlive a private window: there a refusal ends with its tab. */
const scopesIn = ({ privateWindow }: SiteView) => SCOPES.filter(([scope]) => scope === 'tab' || !privateWindow);

/** How strong the refusal is going to be, said before it is made. */
function strengthHint(keepSignIn: boolean): TextKey {
  if (!canBlock()) return 'confirmRefuseCleans';
  return keepSignIn ? 'confirmRefuseKeep' : 'confirmRefusePermission';
}

function ScopeChoice({ view, scope, onChange }: ScopeProps) {
  return (
    <fieldset>
      <legend>{text('scopeLabel')}</legend>
      {scopesIn(view).map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name="scope" checked={scope === value} onChange={() => onChange(value)} />
          {text(label)}
        </label>
      ))}
    </fieldset>
  );
}

/** Says what refusing breaks and how long it lasts, then refuses. */
export function ConfirmRefuse({ view, onRefuse, onCancel }: Props) {
  const [scope, setScope] = useState<RefusalScope>('tab');
  const [keep, setKeep] = useState(false);
  return (
    <ConfirmPanel title={text('confirmRefuse', view.site)} action={text('refuse')} onConfirm={() => onRefuse(scope, keep)} onCancel={onCancel}>
      <p>{text('confirmRefuseText')}</p>
      <SignInWarning items={view.items} />
      <ScopeChoice view={view} scope={scope} onChange={setScope} />
      <KeepSignIn keep={keep} onChange={setKeep} />
      <p class="hint">{text(strengthHint(keep))}</p>
    </ConfirmPanel>
  );
}
