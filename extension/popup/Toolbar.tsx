import type { SiteView } from '../messaging/messages';
import { text } from '../ui/text';
import { allowedPurposes } from './consent-words';
import { More, type MoreActions } from './More';

interface Props {
  readonly view: SiteView;
  readonly onClear: () => void;
  readonly onRefuse: () => void;
  readonly onWithdraw: () => void;
  readonly more: MoreActions;
}

/** What can be done with the whole site. */
export function Toolbar({ view, onClear, onRefuse, onWithdraw, more }: Props) {
  const consented = view.claim !== null && allowedPurposes(view.claim).length > 0;
  return (
    <div class="buttons actions" role="group" aria-label={text('actionsLabel')}>
      {view.items.length > 0 && <button type="button" id="clear" class="danger" onClick={onClear}>{text('clearAll')}</button>}
      {view.refusal === null && <button type="button" id="refuse" onClick={onRefuse}>{text('refuse')}</button>}
      {consented && <button type="button" id="withdraw" onClick={onWithdraw}>{text('withdrawConsent')}</button>}
      <More {...more} />
    </div>
  );
}
