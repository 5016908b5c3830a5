import { webSocketOrigin, type Origins } from './hosts';

/** On every response. */
export const BASE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'no-cache',
} as const;

const policy = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');

const NOTHING = ["'none'"];
const LOCKED = { 'default-src': NOTHING, 'base-uri': NOTHING, 'form-action': NOTHING, 'object-src': NOTHING } as const;

/** A property's policy: its own files, the demo's own third parties, and nothing beyond loopback. */
export function propertyPolicy({ properties, thirdParties }: Origins): string {
  const third = Object.values(thirdParties);
  const own = ["'self'", ...third];
  return policy({
    ...LOCKED,
    'script-src': own,
    'style-src': ["'self'"],
    'img-src': own,
    'connect-src': [...own, ...third.map(webSocketOrigin)],
    'frame-src': [...third, ...Object.values(properties)],
    'frame-ancestors': Object.values(properties),
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['dingtalk-consent', 'aplus-like'],
  });
}

/** A third party's own page, which only the properties may embed. */
export const thirdPartyPolicy = ({ properties }: Origins): string =>
  policy({ ...LOCKED, 'script-src': ["'self'"], 'style-src': ["'self'"], 'frame-ancestors': Object.values(properties) });

/** The documents: text, a style sheet, one script of their own and its index; never in a frame. */
export const docsPolicy = (): string =>
  policy({
    ...LOCKED,
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-ancestors': NOTHING,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': NOTHING,
  });

/** The page of all states: its own files, and frames of its own and of the advertiser. */
export const statesPolicy = ({ thirdParties }: Origins): string =>
  policy({
    ...LOCKED,
    'form-action': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'", thirdParties.ads],
    'frame-ancestors': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['dingtalk-consent', 'aplus-like'],
  });

/** The page that resets a visitor: it opens itself on the other properties and tells the third parties. */
export const resetPolicy = ({ properties, thirdParties }: Origins): string =>
  policy({
    ...LOCKED,
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'", ...Object.values(thirdParties)],
    'frame-src': Object.values(properties),
    'frame-ancestors': Object.values(properties),
  });
