import type { Cookies } from 'webextension-polyfill';

/** What tells one cookie from every other in the browser. */
export interface CookieIdentity {
  readonly storeId: string;
  /** With its leading dot unless `hostOnly`. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly name: string;
  /** Null: not partitioned. */
  readonly topLevelSite: string | null;
  /** Null where the browser does not tell. */
  readonly hasCrossSiteAncestor: boolean | null;
  /** Null outside Firefox. */
  readonly firstPartyDomain: string | null;
}

export function identityOf(cookie: Cookies.Cookie): CookieIdentity {
  return {
    storeId: cookie.storeId,
    domain: cookie.domain,
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    name: cookie.name,
    topLevelSite: cookie.partitionKey?.topLevelSite ?? null,
    hasCrossSiteAncestor: cookie.partitionKey?.hasCrossSiteAncestor ?? null,
    firstPartyDomain: cookie.firstPartyDomain ?? null,
  };
}

/** The identity as an item's id. */
export function idOfCookie(identity: CookieIdentity): string {
  const { storeId, domain, hostOnly, path, name, topLevelSite, hasCrossSiteAncestor, firstPartyDomain } = identity;
  return JSON.stringify(['cookie', storeId, domain, hostOnly, path, name, topLevelSite, hasCrossSiteAncestor, firstPartyDomain]);
}

/** Reads back what `idOfCookie` wrote. Only for ids that this extension made itself. */
export function cookieOfId(id: string): CookieIdentity {
  const [, storeId, domain, hostOnly, path, name, topLevelSite, hasCrossSiteAncestor, firstPartyDomain] = JSON.parse(id) as [
    'cookie', string, string, boolean, string, string, string | null, boolean | null, string | null,
  ];
  return { storeId, domain, hostOnly, path, name, topLevelSite, hasCrossSiteAncestor, firstPartyDomain };
}
