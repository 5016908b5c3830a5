import type { Loss, NamedLoss } from '../messaging/messages';
import { text } from '../ui/text';
import { ConfirmPanel } from '../ui/ConfirmPanel';
import { LOSS_WORDS } from './loss-words';
import { shorten } from '../ui/shorten';

interface Props {
  readonly losses: readonly NamedLoss[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** One line a loss, with the names of all that have it. */
function lines(losses: readonly NamedLoss[]): string[] {
  const named = (wanted: Loss): string => shorten(losses.filter(({ loss }) => loss === wanted).map(({ name }) => name || text('unnamed'))).join(', ');
  return [...new Set(losses.map(({ loss }) => loss))].map((loss) => text(LOSS_WORDS[loss], named(loss)));
}

/** Says what an undo could not put back, before anything is deleted. */
export function ConfirmLosses({ losses, onConfirm, onCancel }: Props) {
  return (
    <ConfirmPanel title={text('lossesTitle')} action={text('lossesAction')} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{text('lossesText')}</p>
      <ul>{lines(losses).map((line) => <li key={line}>{line}</li>)}</ul>
    </ConfirmPanel>
  );
}
