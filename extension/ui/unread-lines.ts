import type { Unread } from '../messaging/messages';
import { isolate } from './isolate';
import { kindName } from './kind-name';
import { text } from './text';

/** One line an origin, with the kinds of it that could not be read. */
export function unreadLines(unread: readonly Unread[]): string[] {
  const kindsOf = (wanted: string): string[] => unread.filter(({ origin }) => origin === wanted).map(({ kind }) => kindName(kind));
  return [...new Set(unread.map(({ origin }) => origin))].map((origin) => text('unreadLine', isolate(new URL(origin).host), [...new Set(kindsOf(origin))].join(', ')));
}
