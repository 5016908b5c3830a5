import type { Cleared } from '../messaging/messages';
import { plural, text } from './text';
import { byReason } from './by-reason';
import { isolate } from './isolate';
import type { Notice } from './notice';
import { reasonWords } from './reason-words';
import { shorten } from './shorten';

const namesOf = (items: readonly { readonly name: string }[]): string =>
  shorten(items.map(({ name }) => isolate(name || text('unnamed')))).join(', ');

/** What a clear did, as read again after it. */
export function describeClear({ removed, failed, returned, spared = 0 }: Cleared): Notice {
  const headline = [plural('removed', removed)];
  if (returned.length > 0) headline.push(plural('cameBack', returned.length, namesOf(returned)));
  if (spared > 0) headline.push(plural('spared', spared));
  const unsettled = failed.map(({ name, reason }) => ({ name, reason: reasonWords(reason) }));
  const details = byReason(unsettled).map(({ names, reason }) => text('failedItem', names, reason));
  const tone = failed.length > 0 ? 'failed' : returned.length > 0 ? 'partial' : 'done';
  return { tone, headline: headline.join(' '), details, offerReload: returned.length > 0 };
}
