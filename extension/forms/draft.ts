import type { Carried, SameSite } from '../messaging/carried';
import type { StoredItem } from '../messaging/messages';
import type { StoreKind } from '../messaging/store-kind';

/** An item as it stands in the form: every field as its control holds it. */
export interface Draft {
  readonly kind: StoreKind;
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly partition: string;
  readonly session: boolean;
  /** Local time as `datetime-local` writes it. */
  readonly until: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
}

const MONTH = 30 * 86_400_000;
const two = (part: number): string => String(part).padStart(2, '0');

/** Milliseconds since 1970 as local time, to the second. */
export function localTime(time: number): string {
  const date = new Date(time);
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** A new cookie for the page that the tab shows. */
export function newDraft(url: string): Draft {
  const { hostname, protocol } = new URL(url);
  return {
    kind: 'cookie', name: '', value: '', domain: hostname, hostOnly: true, path: '/', partition: '', session: true, until: localTime(Date.now() + MONTH),
    secure: protocol === 'https:', httpOnly: false, sameSite: 'lax',
  };
}

/** An item that is there, for editing or duplicating. */
export function draftOf({ kind, name, value, domain, path, partition, expires, flags }: StoredItem): Draft {
  return {
    kind, name, value, path,
    domain: kind === 'cookie' ? domain.replace(/^\./, '') : domain,
    partition: partition ?? '',
    session: expires === null,
    until: localTime(expires ?? Date.now() + MONTH),
    hostOnly: flags?.hostOnly ?? true,
    secure: flags?.secure ?? false,
    httpOnly: flags?.httpOnly ?? false,
    sameSite: (flags?.sameSite ?? 'unspecified') as SameSite,
  };
}

/** When it ends; what the control shows only to the second stays as it was while nobody touched it. An empty date is in the past, and is told as such. */
function expiryOf({ session, until }: Draft, before: number | null): number | null {
  if (session) return null;
  if (before !== null && localTime(before) === until) return before;
  return new Date(until).getTime() || 0;
}

/** The draft as it travels; `before` is the item that was edited. */
export function itemOfDraft(draft: Draft, before: StoredItem | null): Carried {
  const { kind, name, value, domain, hostOnly, path, partition, secure, httpOnly, sameSite } = draft;
  const whole = { kind, name, value, hasCrossSiteAncestor: null, partition: partition.trim() || null };
  if (kind !== 'cookie') return { ...whole, domain, path: '', expires: null };
  const host = domain.trim().replace(/^\./, '');
  return {
    ...whole, domain: hostOnly ? host : `.${host}`, path: path.trim() || '/',
    expires: expiryOf(draft, before?.expires ?? null), flags: { secure, httpOnly, hostOnly, sameSite },
  };
}

/** What was typed into an area that writes every line break as LF, in the line breaks of the text before. */
export const withLineBreaksOf = (before: string, typed: string): string =>
  /\r\n/.test(before) && !/(^|[^\r])\n/.test(before) ? typed.replaceAll('\n', '\r\n') : typed;
