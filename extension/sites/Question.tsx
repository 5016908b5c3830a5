import type { SiteReach } from '../messaging/framed';
import type { SiteSummary, SiteUndo } from '../messaging/messages';
import { ConfirmLosses } from '../ui/ConfirmLosses';
import { text } from '../ui/text';
import { ClearQuestion } from './ClearQuestion';
import { LookQuestion } from './LookQuestion';
import type { Lossy } from './use-clearing';

/** What is asked about, and the id of the button that asked. */
export type Asked = { readonly from: string } & (
  | { readonly what: 'clear'; readonly sites: readonly SiteSummary[]; readonly sendsRequests: boolean }
  | { readonly what: 'look'; readonly sites: readonly SiteReach[] }
  | { readonly what: 'undo'; readonly undo: SiteUndo }
);

interface Props {
  readonly asked: Asked;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The one question that is open. */
export function Question({ asked, ...on }: Props) {
  if (asked.what === 'clear') return <ClearQuestion sites={asked.sites} sendsRequests={asked.sendsRequests} {...on} />;
  if (asked.what === 'look') return <LookQuestion sites={asked.sites} action={text('lookAction')} {...on} />;
  return <LookQuestion sites={[{ ...asked.undo, why: null }]} action={text('undo')} {...on} />;
}

interface LossProps {
  readonly lossy: Lossy;
  readonly onConfirm: (lossy: Lossy) => void;
  readonly onCancel: () => void;
}

/** Some of what was to be cleared is still there, since an undo would lack something of it. */
export const LossQuestion = ({ lossy, onConfirm, onCancel }: LossProps) => <ConfirmLosses losses={lossy.losses} onConfirm={() => onConfirm(lossy)} onCancel={onCancel} />;
