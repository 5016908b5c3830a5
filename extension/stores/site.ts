import { getDomain } from 'tldts';
import type { StoreKind } from '../messaging/store-kind';

/**
 * The site a host belongs to: its registrable domain, by the public suffix list with the private
 * part that browsers use too; an IP address, a bare name or a public suffix is a site of its own.
 */
export function siteOfHost(host: string): string {
  const bare = host.replace(/^\./, '').toLowerCase();
  return getDomain(bare, { allowPrivateDomains: true }) ?? bare;
}

/** The same for a URL; an empty string for what is no URL with a host. */
export function siteOfUrl(url: string): string {
  return URL.canParse(url) ? siteOfHost(new URL(url).hostname) : '';
}

/** The site that an item is of: a cookie names a host, everything else an origin. */
export const siteOfItem = ({ kind, domain }: { readonly kind: StoreKind; readonly domain: string }): string => (kind === 'cookie' ? siteOfHost(domain) : siteOfUrl(domain));

/** Scheme and site, as browsers write partition keys: `https://example.com`, never with a port. */
export function partitionOfUrl(url: string): string {
  return `${new URL(url).protocol}//${siteOfUrl(url)}`;
}

/** Whether a site is one host: then a pattern for its subdomains would ask for strangers. */
export const isOneHost = (site: string): boolean => !site.includes('.') || site.startsWith('[') || /^[\d.]+$/.test(site);

/** The match pattern for all of a site. Patterns name no port and match every one. */
export function patternOfSite(site: string): string {
  return isOneHost(site) ? `*://${site}/*` : `*://*.${site}/*`;
}
