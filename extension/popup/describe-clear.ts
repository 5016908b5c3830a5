import type { ClearResult } from '../messaging/messages';
import { plural, text } from '../ui/text';
import type { Notice } from './notice';
import { reasonWords } from './reason-words';
import { shorten } from './shorten';

const names = (items: readonly { readonly name: string }[]): string => shorten(items.map(({ name }) => name || text('unnamed'))).join(', ');

/** What a clear did, as read again after it. */
export function describeClear({ removed, failed, returned }: ClearResult): Notice {
  const headline = [plural('removed', removed)];
  if (returned.length > 0) headline.push(plural('cameBack', returned.length, names(returned)));
  const details = shorten(failed.map(({ name, reason }) => text('failedItem', name || text('unnamed'), reasonWords(reason))));
  const tone = failed.length > 0 ? 'failed' : returned.length > 0 ? 'partial' : 'done';
  return { tone, headline: headline.join(' '), details, offerReload: returned.length > 0 };
}
