import { domainsOf } from '../lib/domains-of';
import { cookieName, splitCookies } from '../lib/split-cookies';
import { natives } from '../natives';
import type { Eraser } from './eraser';

const EXPIRED = 'expires=Thu, 01 Jan 1970 00:00:00 GMT';

/** Each path a cookie of this page can lie on, with and without its last slash. */
function paths(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean);
  const prefixes = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  return ['/', ...prefixes.flatMap((prefix) => [prefix, `${prefix}/`])];
}

/** `__Secure-` and `__Host-` names are only ever set, and so removed, with `Secure`; a partitioned twin needs its flag. */
const FLAVOURS = ['', '; secure', '; secure; partitioned'];

export const cookieEraser: Eraser = {
  list: () => Promise.resolve(splitCookies(natives().readCookies()).map((pair) => ({ name: cookieName(pair), size: pair.length, value: pair.slice(pair.indexOf('=') + 1) }))),
  remove(name, entry) {
    const scopes = ['', ...domainsOf(location.hostname).map((domain) => `; domain=${domain}`)];
    for (const path of new Set([...paths(location.pathname), ...(entry?.path ? [entry.path] : [])])) {
      for (const scope of scopes) {
        for (const flavour of FLAVOURS) natives().writeCookie(`${name}=; ${EXPIRED}; path=${path}${scope}${flavour}`);
      }
    }
    return Promise.resolve();
  },
  outOfSight({ httpOnly, path }) {
    if (httpOnly) return 'http-only';
    return path && !paths(location.pathname).includes(path) ? 'other-path' : null;
  },
};
