import type { EraseReport } from '../../sdk/protocol';
import { plural, text } from '../ui/text';
import type { Notice } from './notice';
import { shorten } from './shorten';

const lines = ({ failed, retained, unverifiable }: EraseReport): string[] => [
  ...failed.map(({ item, reason }) => text('failedItem', item.name, reason)),
  ...unverifiable.map(({ item, reason }) => text('unverifiableItem', item.name, reason)),
  ...retained.map(({ item, basis }) => text('keptItem', item.name, basis)),
];

/** The site's own report of a withdrawal: its claim, and worded as such. */
export function describeWithdrawal(report: EraseReport): Notice {
  const reload = report.needsReload ? [text('reloadStops')] : [];
  return {
    tone: report.failed.length > 0 ? 'failed' : report.needsReload ? 'partial' : 'done',
    headline: `${text('withdrawn')} ${plural('withdrawnRemoved', report.removed.length)}`,
    details: [...shorten(lines(report)), ...reload],
    offerReload: report.needsReload,
  };
}
