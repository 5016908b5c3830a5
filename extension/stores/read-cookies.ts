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
  const [ofSite, ...others] = await Promise.all([
    ask({ domain: site, partitionKey: {} }),
    partitioned('https'),
    partitioned('http'),
    thirdPartySites(place).then((sites) => Promise.all(sites.map((domain) => ask({ domain })))),
  ]);
  /* A bare host such as localhost is also the ending of strangers' names. */
  return [...ofSite.filter(({ domain }) => siteOfHost(domain) === site), ...others.flat(2)];
}

/** Every cookie of one store that the extension has access to, whatever it is partitioned under. */
export function readAllCookies(storeId: string): Promise<Cookies.Cookie[]> {
  return browser.cookies.getAll({ partitionKey: {}, ...everyFirstParty(), storeId });
}
