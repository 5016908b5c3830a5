import type { StoreKind } from '../messaging/store-kind';
import type { StoredItem } from '../messaging/messages';
import { formatSize } from './format-size';
import { formatDay } from './format-time';
import { plural, text } from './text';
import type { TextKey } from './text';

/** When what has no date ends; until someone deletes it where nothing is said here. */
const ENDS: Readonly<Partial<Record<StoreKind, TextKey>>> = {
  cookie: 'factSession',
  'session-storage': 'factEndsWithTab',
  'window-name': 'factEndsWithTab',
};

function cookieFacts({ httpOnly, secure, hostOnly }: NonNullable<StoredItem['flags']>): string[] {
  return [
    text(httpOnly ? 'factHttpOnly' : 'factScriptReads'),
    text(secure ? 'factSecure' : 'factNotSecure'),
    text(hostOnly ? 'factHostOnly' : 'factSubHosts'),
  ];
}

/** What is known of an item, a sentence each. */
export function itemFacts(item: StoredItem): string[] {
  return [
    text(item.party === 'third' ? 'factThirdParty' : 'factFirstParty', item.domain.replace(/^\./, '')),
    ...(item.partition === null ? [] : [text('factPartition', item.partition)]),
    item.expires === null ? text(ENDS[item.kind] ?? 'factUntilDeleted') : text('factExpires', formatDay(item.expires)),
    ...(item.flags === undefined ? [] : cookieFacts(item.flags)),
    ...(item.likelySignIn ? [text('factSignIn')] : []),
    ...(item.kind === 'service-worker' ? [text('factScope', item.path)] : []),
    ...(item.count === undefined ? [] : [text('factCount', plural('itemCount', item.count))]),
    ...(item.kind === 'service-worker' ? [] : [item.size > 0 ? text('factSize', formatSize(item.size)) : text('factSizeUnknown')]),
  ];
}
