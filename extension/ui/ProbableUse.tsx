import type { PurposeId } from '../../sdk/protocol';
import type { Label } from '../messaging/label';
import { formatMonth } from './format-time';
import { text } from './text';
import type { TextKey } from './text';
import { lifetimeWords } from './lifetime-words';
import { usualPurposeName } from './purpose-name';

const DOES: ReadonlyMap<PurposeId, TextKey> = new Map([
  ['necessary', 'doesNecessary'],
  ['preferences', 'doesPreferences'],
  ['analytics', 'doesAnalytics'],
  ['advertising', 'doesAdvertising'],
]);

const ownerOf = ({ product, vendor }: Label): string =>
  vendor === null || product.startsWith(vendor) ? product : text('productBy', product, vendor);

/** What the name of an item suggests, with where that comes from: a guess, told apart from what the site says. */
export function ProbableUse({ label }: { readonly label: Label }) {
  const does = DOES.get(label.purpose);
  return (
    <div class="guess">
      <p class="caption">{text('guessHeading')}</p>
      <ul>
        <li>{text(label.possible ? 'guessPossible' : 'guessProbable', usualPurposeName(label.purpose), ownerOf(label))}</li>
        {does !== undefined && <li>{text(does)}</li>}
        {label.lifetime !== 'unknown' && <li>{text('guessLifetime', lifetimeWords(label.lifetime))}</li>}
      </ul>
      <p class="hint">{text(label.source === 'table' ? 'guessFromTable' : 'guessFromInventory', formatMonth(label.date))}</p>
    </div>
  );
}
