import type { Reason } from '../messaging/messages';
import { browser } from '../platform/browser';
import { restoreCopies } from '../stores';
import { contentOf } from '../stores/cookie';
import { cookieOfId } from '../stores/cookie-identity';
import type { Place, Row } from '../stores/store';
import { writeDetails } from '../stores/write-cookie';

/** One row to write: over `old` where that has the same id, in its place where it has not. */
export interface Change {
  readonly old: Row | null;
  readonly next: Row;
}

/**
 * Browsers let no address without https take "Secure" off a cookie.
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-20#name-storage-model
 */
function urlFor(url: string, { old, next }: Change): string {
  return old?.flags?.secure && !next.flags?.secure ? url.replace(/^http:/, 'https:') : url;
}

async function writeCookieRow(change: Change): Promise<Reason | null> {
  const { next } = change;
  if (next.expires !== null && next.expires <= Date.now()) return 'expired';
  const details = writeDetails(cookieOfId(next.id), contentOf(next));
  return browser.cookies.set({ ...details, url: urlFor(details.url, change) }).then(() => null, () => 'refused-by-browser' as const);
}

/** Writes all of them at once; returns by id why some were not written. Only reading again tells what is really there. */
export async function writeRows(place: Place, changes: readonly Change[]): Promise<ReadonlyMap<string, Reason>> {
  const cookies = changes.filter(({ next }) => next.kind === 'cookie');
  const others = changes.filter(({ next }) => next.kind !== 'cookie').map(({ next }) => next);
  const [reasons, failures] = await Promise.all([Promise.all(cookies.map(writeCookieRow)), restoreCopies(place, others)]);
  const ofCookies = cookies.flatMap(({ next }, index): [string, Reason][] => (reasons[index] ? [[next.id, reasons[index]]] : []));
  return new Map([...ofCookies, ...failures.map(({ id, reason }): [string, Reason] => [id, reason])]);
}
