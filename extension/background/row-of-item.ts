import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import type { Carried, CookieFlags, SameSite } from '../messaging/carried';
import { isTextKind } from '../messaging/store-kind';
import { isFirefox } from '../platform/is-firefox';
import { idOfArea } from '../stores/area-id';
import { byteSize } from '../stores/byte-size';
import { cookieOfId, idOfCookie, type CookieIdentity } from '../stores/cookie-identity';
import { partitionOfUrl, siteOfHost, siteOfItem, siteOfUrl } from '../stores/site';
import type { Copy, Place, Row } from '../stores/store';
import { hostOf } from './check-item';

/** What a reader tells two items apart by: all of an identity but what the browser adds by itself. */
export type Keyed = Pick<Carried, 'kind' | 'name' | 'domain' | 'path' | 'partition'>;

export const keyOf = ({ kind, name, domain, path, partition }: Keyed): string =>
  JSON.stringify([kind, name, domain, path, partition]);

/** Whether it brings all that writing it takes: the other kinds need their content. */
export const isWritable = ({ kind, content }: Carried): boolean => isTextKind(kind) || typeof content === 'string';

const punycode = (host: string): string => (URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname : host);
const partitionOf = (partition: string): string => (URL.canParse(partition) ? partitionOfUrl(partition) : partition);

const NO_FLAGS: CookieFlags = { secure: false, httpOnly: false, hostOnly: true, sameSite: 'unspecified' };

/** The item as browsers spell it: hosts in lower case and ASCII, a partition as scheme and site. */
export function spelled(item: Carried): Carried {
  if (item.kind !== 'cookie') return item;
  const { domain, partition, path } = item;
  const flags = item.flags ?? { ...NO_FLAGS, hostOnly: !domain.startsWith('.') };
  return {
    ...item, flags,
    domain: `${flags.hostOnly ? '' : '.'}${punycode(hostOf(item))}`,
    path: path || '/',
    partition: partition === null ? null : partitionOf(partition),
  };
}

/** Firefox does not take it in every version that is supported; Chromium wants to know. */
function ancestorOf(item: Carried): boolean | null {
  if (item.partition === null) return null;
  if (item.hasCrossSiteAncestor !== null || isFirefox()) return item.hasCrossSiteAncestor;
  return siteOfHost(item.domain) !== siteOfUrl(item.partition);
}

const identityFor = (item: Carried, storeId: string): CookieIdentity => ({
  storeId, domain: item.domain, hostOnly: item.flags?.hostOnly ?? true, path: item.path, name: item.name,
  topLevelSite: item.partition, hasCrossSiteAncestor: ancestorOf(item), firstPartyDomain: null,
});

/** A service worker is told from others by its scope, and named by its script. */
const keyWithin = ({ kind, name, domain, path }: Carried): string => (kind === 'service-worker' ? domain + path : name);

const idFor = (item: Carried, storeId: string): string =>
  item.kind === 'cookie' ? idOfCookie(identityFor(item, storeId)) : idOfArea({ kind: item.kind, origin: item.domain, partition: item.partition, key: keyWithin(item) });

/** The row that writing a (spelled) item makes. `twin`: the row that it overwrites, whose identity it takes over to the last detail. */
export function rowOfItem(place: Place, item: Carried, twin: Row | undefined): Copy {
  const { kind, name, value, domain, path, partition, expires, flags, content } = item;
  return {
    id: twin?.id ?? idFor(item, place.storeId),
    kind, name, value, domain, path, partition, expires,
    size: byteSize(name, value),
    party: siteOfItem(item) === place.site ? 'first' : 'third',
    ...(flags ? { flags } : {}),
    ...(typeof content === 'string' ? { content } : {}),
    likelySignIn: likelySignIn(name),
  };
}

const flagsOf = ({ secure, httpOnly, hostOnly, sameSite }: NonNullable<Row['flags']>): CookieFlags => ({ secure, httpOnly, hostOnly, sameSite: sameSite as SameSite });

/** A row as it travels. */
export function itemOfRow({ id, kind, name, value, domain, path, partition, expires, flags, content }: Copy): Carried {
  const hasCrossSiteAncestor = kind === 'cookie' ? cookieOfId(id).hasCrossSiteAncestor : null;
  return { kind, name, value, domain, path, partition, hasCrossSiteAncestor, expires, ...(flags ? { flags: flagsOf(flags) } : {}), ...(content === undefined ? {} : { content }) };
}
