import type { Cookies } from 'webextension-polyfill';

type Query = Cookies.GetAllDetailsType;

/** A cookie as a test writes it down: what it leaves out has the usual value. */
export type CookieSketch = Partial<Cookies.Cookie> & Pick<Cookies.Cookie, 'name' | 'domain'>;

export const cookieOf = (sketch: CookieSketch): Cookies.Cookie => ({
  value: '1', path: '/', secure: false, httpOnly: false, sameSite: 'lax', session: true, storeId: '0', firstPartyDomain: '',
  hostOnly: !sketch.domain.startsWith('.'),
  ...sketch,
});

const keyOf = ({ storeId, domain, hostOnly, path, name, partitionKey, firstPartyDomain }: Cookies.Cookie): string =>
  JSON.stringify([storeId, domain, hostOnly, path, name, partitionKey?.topLevelSite, partitionKey?.hasCrossSiteAncestor, firstPartyDomain]);

function isPartitionWanted(cookie: Cookies.Cookie, wanted: Query['partitionKey']): boolean {
  if (!wanted) return !cookie.partitionKey;
  return wanted.topLevelSite === undefined || cookie.partitionKey?.topLevelSite === wanted.topLevelSite;
}

function isWanted(cookie: Cookies.Cookie, { domain, partitionKey, storeId = '0' }: Query): boolean {
  const host = cookie.domain.replace(/^\./, '');
  const isOfDomain = domain === undefined || host === domain || host.endsWith(`.${domain}`);
  return isOfDomain && cookie.storeId === storeId && isPartitionWanted(cookie, partitionKey);
}

const hasEnded = ({ expirationDate }: { expirationDate?: number }): boolean => expirationDate !== undefined && expirationDate * 1000 <= Date.now();

function written(details: Cookies.SetDetailsType): Cookies.Cookie {
  const { url, domain, expirationDate, partitionKey, ...rest } = details;
  return cookieOf({
    ...rest,
    name: details.name ?? '',
    domain: domain ?? new URL(url).hostname,
    hostOnly: domain === undefined,
    session: expirationDate === undefined,
    ...(expirationDate === undefined ? {} : { expirationDate }),
    ...(partitionKey ? { partitionKey } : {}),
  });
}

/** A cookie jar that keeps each identity apart, as browsers do, behind the API's calls. */
export function fakeCookies() {
  let jar = new Map<string, Cookies.Cookie>();
  /** Names that the browser refuses to write. */
  const stubborn = new Set<string>();
  return {
    stubborn,
    fill: (...sketches: CookieSketch[]) => {
      jar = new Map(sketches.map(cookieOf).map((cookie) => [keyOf(cookie), cookie]));
      stubborn.clear();
    },
    all: (): Cookies.Cookie[] => [...jar.values()],
    api: {
      getAll: (query: Query) => Promise.resolve([...jar.values()].filter((cookie) => isWanted(cookie, query))),
      getAllCookieStores: () => Promise.resolve([{ id: '0', tabIds: [1] }, { id: '1', tabIds: [9] }]),
      set(details: Cookies.SetDetailsType) {
        const cookie = written(details);
        if (stubborn.has(cookie.name)) return Promise.reject(new Error('refused'));
        if (hasEnded(cookie)) jar.delete(keyOf(cookie));
        else jar.set(keyOf(cookie), cookie);
        return Promise.resolve(cookie);
      },
    },
  };
}
