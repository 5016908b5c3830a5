import type { Cookies } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import type { CookieIdentity } from './cookie-identity';

/** All of a cookie but its identity. */
export interface CookieContent {
  readonly value: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  /** Seconds since 1970; null ends with the session. */
  readonly expires: number | null;
}

/** A second after 1970: in the past for every clock. */
const LONG_AGO = 1;

/**
 * The address to write from. Chromium wants the scheme of the partition for a cookie of the
 * top-level site itself, and takes Secure cookies from http only on loopback, where such sites live.
 */
function addressOf({ domain, path, topLevelSite, hasCrossSiteAncestor }: CookieIdentity, secure: boolean): string {
  const scheme = topLevelSite !== null && hasCrossSiteAncestor === false ? new URL(topLevelSite).protocol : secure ? 'https:' : 'http:';
  return `${scheme}//${domain.replace(/^\./, '')}${path}`;
}

const partition = ({ topLevelSite, hasCrossSiteAncestor }: CookieIdentity): Pick<Cookies.SetDetailsType, 'partitionKey'> =>
  topLevelSite === null
    ? {}
    : { partitionKey: { topLevelSite, ...(hasCrossSiteAncestor === null ? {} : { hasCrossSiteAncestor }) } };

/** The browser's own words for writing exactly this cookie and no twin of it. */
export function writeDetails(identity: CookieIdentity, content: CookieContent): Cookies.SetDetailsType {
  const { storeId, domain, hostOnly, path, name, firstPartyDomain } = identity;
  const { value, secure, httpOnly, sameSite, expires } = content;
  return {
    url: addressOf(identity, secure),
    storeId, name, value, path, secure, httpOnly,
    sameSite: sameSite as Cookies.SameSiteStatus,
    ...(hostOnly ? {} : { domain }),
    ...(expires === null ? {} : { expirationDate: expires }),
    ...(firstPartyDomain === null ? {} : { firstPartyDomain }),
    ...partition(identity),
  };
}

/** Writes a cookie. Rejects where the browser refuses it. */
export async function writeCookie(identity: CookieIdentity, content: CookieContent): Promise<void> {
  await browser.cookies.set(writeDetails(identity, content));
}

/**
 * Deletes exactly one cookie, by writing it anew as long expired: `cookies.remove` takes a name
 * and an address only and so deletes twins on other domains and paths, or one of them by chance.
 * A cookie without a name needs a value, else the browser takes the two for no cookie at all.
 */
export async function expireCookie(identity: CookieIdentity, content: CookieContent): Promise<void> {
  await writeCookie(identity, { ...content, value: identity.name ? '' : 'x', expires: LONG_AGO });
}
