import type { NamedLoss } from '../messaging/messages';
import { text } from './text';
import { ConfirmPanel } from './ConfirmPanel';
import { lossLines } from './loss-lines';

interface Props {
  readonly losses: readonly NamedLoss[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what an undo could not put back, before anything is deleted. */
export function ConfirmLosses({ losses, onConfirm, onCancel }: Props) {
  return (
    <ConfirmPanel title={text('lossesTitle')} action={text('lossesAction')} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{text('lossesText')}</p>
      <ul>{lossLines(losses).map((line) => <li key={line}>{line}</li>)}</ul>
    </ConfirmPanel>
  );
}
