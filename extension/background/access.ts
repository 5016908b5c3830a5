/** What a match pattern of a host permission reaches: `<all_urls>`, or scheme and host with its stars. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/;

/** `wanted` may begin with `*.`: then all its subdomains have to be reached too. */
function coversHost(hosts: string, wanted: string): boolean {
  if (hosts === '*' || hosts === wanted) return true;
  if (!hosts.startsWith('*.')) return false;
  const domain = hosts.slice(2);
  const host = wanted.replace(/^\*\./, '');
  return host === domain || host.endsWith(`.${domain}`);
}

function coversOne(pattern: string, protocol: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme = '', hosts = ''] = PATTERN.exec(pattern) ?? [];
  return (scheme === '*' || `${scheme}:` === protocol) && coversHost(hosts, host);
}

/** Whether one of the granted patterns reaches `host`, all its subdomains included where it begins with `*.`. */
export function covers(granted: readonly string[], protocol: string, host: string): boolean {
  return granted.some((pattern) => coversOne(pattern, protocol, host));
}

/** Pages that no extension may touch, in either browser. */
const GALLERIES = [
  'chromewebstore.google.com', 'addons.mozilla.org', 'accounts.firefox.com', 'support.mozilla.org', 'sync.services.mozilla.com',
];

/** Pages of the browser itself, of extensions and of their galleries: no grant helps there. */
export function isRestricted(url: string): boolean {
  const { protocol, hostname, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return true;
  return GALLERIES.includes(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}
