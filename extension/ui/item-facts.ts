import type { StoreKind } from '../messaging/store-kind';
import type { StoredItem } from '../messaging/messages';
import { formatSize } from './format-size';
import { formatDay } from './format-time';
import { text } from './text';
import type { TextKey } from './text';

const ENDLESS: Readonly<Record<StoreKind, TextKey>> = {
  cookie: 'factSession',
  'local-storage': 'factUntilDeleted',
  'session-storage': 'factEndsWithTab',
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
    item.expires === null ? text(ENDLESS[item.kind]) : text('factExpires', formatDay(item.expires)),
    ...(item.flags === undefined ? [] : cookieFacts(item.flags)),
    ...(item.likelySignIn ? [text('factSignIn')] : []),
    text('factSize', formatSize(item.size)),
  ];
}
