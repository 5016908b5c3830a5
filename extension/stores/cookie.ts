import type { Cookies } from 'webextension-polyfill';
import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import { byteSize } from './byte-size';
import { expiryOf } from './cookie-expiry';
import { cookieOfId, idOfCookie, identityOf } from './cookie-identity';
import { readCookies } from './read-cookies';
import { siteOfHost } from './site';
import type { Failure, Row, Store } from './store';
import { uniqueRows } from './unique-rows';
import { expireCookie, writeCookie, type CookieContent } from './write-cookie';

/** A cookie as a row of what is stored for `site`. */
export function rowOfCookie(cookie: Cookies.Cookie, site: string): Row {
  const { name, value, domain, path, httpOnly, secure, hostOnly, sameSite } = cookie;
  return {
    id: idOfCookie(identityOf(cookie)),
    kind: 'cookie',
    name, value, domain, path,
    size: byteSize(name, value),
    partition: cookie.partitionKey?.topLevelSite ?? null,
    party: siteOfHost(domain) === site ? 'first' : 'third',
    expires: expiryOf(cookie),
    flags: { httpOnly, secure, hostOnly, sameSite },
    likelySignIn: likelySignIn(name),
  };
}

/** All of a cookie's row but its identity, as it is written. */
export const contentOf = ({ value, flags, expires }: Row): CookieContent => ({
  value,
  secure: flags?.secure ?? false,
  httpOnly: flags?.httpOnly ?? false,
  sameSite: flags?.sameSite ?? 'unspecified',
  expires: expires === null ? null : expires / 1000,
});

/** Tries all at once (a thousand one after another take 13 s, together half a second) and returns what was refused. */
async function each(rows: readonly Row[], act: (row: Row) => Promise<void>): Promise<Failure[]> {
  const results = await Promise.allSettled(rows.map(act));
  return rows
    .filter((_, index) => results[index]?.status === 'rejected')
    .map(({ id, name }) => ({ id, name, reason: 'refused-by-browser' }));
}

const hasEnded = ({ expires }: Row): boolean => expires !== null && expires <= Date.now();

/** Cookies: HttpOnly, partitioned and those of sibling hosts too. */
export const cookieStore: Store = {
  async list(place) {
    const cookies = await readCookies(place);
    return uniqueRows(cookies.map((cookie) => rowOfCookie(cookie, place.site)));
  },
  remove: (_, rows) => each(rows, (row) => expireCookie(cookieOfId(row.id), contentOf(row))),
  snapshot: (_, rows) => Promise.resolve({ copies: rows, losses: [] }),
  async restore(_, copies) {
    const ended = copies.filter(hasEnded).map(({ id, name }): Failure => ({ id, name, reason: 'expired' }));
    const failed = await each(copies.filter((copy) => !hasEnded(copy)), (copy) => writeCookie(cookieOfId(copy.id), contentOf(copy)));
    return [...ended, ...failed];
  },
};
