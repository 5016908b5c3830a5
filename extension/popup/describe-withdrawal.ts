import type { EraseReason, EraseReport } from '../../sdk/protocol';
import { plural, text } from '../ui/text';
import type { TextKey } from '../ui/text';
import { byReason } from '../ui/by-reason';
import type { Unsettled } from '../ui/by-reason';
import type { Notice } from '../ui/notice';

const REASONS = {
  'still-there': 'reasonStillThere',
  'http-only': 'reasonHttpOnly',
  'other-path': 'reasonOtherPath',
  'other-hosts': 'reasonOtherHosts',
} as const satisfies Record<EraseReason, TextKey>;

const unsettled = ({ item, reason }: EraseReport['failed'][number]): Unsettled => ({ name: item.name, reason: text(REASONS[reason]) });

const lines = (key: TextKey, items: readonly Unsettled[]): string[] =>
  byReason(items).map(({ names, reason }) => text(key, names, reason));

/** The site's own report of a withdrawal: its claim, and worded as such. */
export function describeWithdrawal({ removed, failed, retained, unverifiable, needsReload }: EraseReport): Notice {
  return {
    tone: failed.length > 0 ? 'failed' : needsReload ? 'partial' : 'done',
    headline: `${text('withdrawn')} ${plural('withdrawnRemoved', removed.length)}`,
    details: [
      ...lines('failedItem', failed.map(unsettled)),
      ...lines('unverifiableItem', unverifiable.map(unsettled)),
      ...lines('keptItem', retained.map(({ item, basis }) => ({ name: item.name, reason: basis }))),
      ...(needsReload ? [text('reloadStops')] : []),
    ],
    offerReload: needsReload,
  };
}
