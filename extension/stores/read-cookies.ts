import type { Cookies } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { isFirefox } from '../platform/is-firefox';
import { siteOfHost, siteOfUrl } from './site';
import type { Place } from './store';

type Query = Cookies.GetAllDetailsType;

/** Sites of the tab's frames that are not the tab's own. */
async function thirdPartySites({ site, frames }: Place): Promise<string[]> {
  const sites = (await frames).map(({ origin }) => siteOfUrl(origin));
  return [...new Set(sites)].filter((one) => one && one !== site);
}

/** With First-Party Isolation Firefox hides all cookies of a first party that is not named; null names them all. */
const everyFirstParty = (): Query => (isFirefox() ? { firstPartyDomain: null } : {});

/**
 * Every cookie of the tab's site and of the third parties in it that the extension has access to.
 * Asks for little instead of sifting the whole jar: all of the site's, wherever it is partitioned;
 * everyone's that is partitioned under the site; and the unpartitioned ones of its frames' sites.
 * A cookie may come twice.
 */
export async function readCookies(place: Place): Promise<Cookies.Cookie[]> {
  const { site, storeId } = place;
  const ask = (query: Query): Promise<Cookies.Cookie[]> => browser.cookies.getAll({ ...query, ...everyFirstParty(), storeId });
  const partitioned = (scheme: string): Promise<Cookies.Cookie[]> => ask({ partitionKey: { topLevelSite: `${scheme}://${site}` } });
  const found = await Promise.all([
    readCookiesOf([site], storeId),
    partitioned('https'),
    partitioned('http'),
    thirdPartySites(place).then((sites) => Promise.all(sites.map((domain) => ask({ domain })))),
  ]);
  return found.flat(2);
}

/** More sites than these are read at once: each question goes through the whole jar, and a tracker may be of a thousand. */
const ONE_BY_ONE = 8;

/** Every cookie of these sites, wherever it is partitioned, in one store. */
export async function readCookiesOf(sites: readonly string[], storeId: string): Promise<Cookies.Cookie[]> {
  const wanted = new Set(sites);
  const ask = (domain: string): Promise<Cookies.Cookie[]> => browser.cookies.getAll({ domain, partitionKey: {}, ...everyFirstParty(), storeId });
  const found = wanted.size > ONE_BY_ONE ? await readAllCookies(storeId) : (await Promise.all([...wanted].map(ask))).flat();
  /* A bare host such as localhost is also the ending of strangers' names. */
  return found.filter(({ domain }) => wanted.has(siteOfHost(domain)));
}

/** Every cookie of one store that the extension has access to, whatever it is partitioned under. */
export function readAllCookies(storeId: string): Promise<Cookies.Cookie[]> {
  return browser.cookies.getAll({ partitionKey: {}, ...everyFirstParty(), storeId });
}
