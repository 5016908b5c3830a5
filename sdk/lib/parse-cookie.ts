/** A cookie that a page writes, as far as its readers can tell it from others. */
export interface WrittenCookie {
  readonly name: string;
  readonly value: string;
  /** As written, without a leading dot; '' for the host itself. */
  readonly domain: string;
  /** As written; '' for the page's folder. */
  readonly path: string;
  /** Milliseconds since 1970; NaN for a session cookie. */
  readonly expires: number;
  readonly secure: boolean;
}

/** Longer ones the platform ignores. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
const LONGEST = 4096;

/** `__Host-` and `__Secure-` promise attributes, whatever their case. */
const breaksPrefix = ({ name, secure, domain, path }: WrittenCookie): boolean =>
  (/^__(host|secure)-/i.test(name) && !secure) || (/^__host-/i.test(name) && (!!domain || path !== '/'));

function isRefused(cookie: WrittenCookie): boolean {
  const { length } = cookie.name + cookie.value;
  return !length || length > LONGEST || (cookie.secure && !window.isSecureContext) || breaksPrefix(cookie);
}

/** The attributes of a written cookie by their names in lower case; the last of a name counts. */
function attributesOf(texts: readonly string[]): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const text of texts) {
    const [key = '', ...rest] = text.split('=');
    said[key.trim().toLowerCase()] = rest.join('=').trim();
  }
  return said;
}

/** Max-Age wins over Expires. */
function expiryOf({ expires = '', 'max-age': age = '' }: Readonly<Record<string, string>>): number {
  return /^-?\d+$/.test(age) ? Date.now() + Number(age) * 1000 : Date.parse(expires);
}

/**
 * Reads what a page writes to `document.cookie`, or null where the platform would not take it (RFC 6265bis §5.6, §5.7). Text without
 * `=` is a value with an empty name.
 */
export function parseCookie(text: string): WrittenCookie | null {
  const [pair = '', ...attributes] = text.split(';');
  const [, name = '', value = ''] = /^(?:\s*=(?=[^=]*=))?(?:([^=]*)=)?([^]*)/.exec(pair) ?? []; // one `=` before it does not tell it from another
  const said = attributesOf(attributes);
  const { domain = '', path = '', secure } = said;
  const cookie: WrittenCookie = {
    name: name.trim(),
    value: value.trim(),
    domain: domain.replace(/^\./, '').toLowerCase(),
    path: path.startsWith('/') ? path : '',
    expires: expiryOf(said),
    secure: secure !== undefined,
  };
  return 'httponly' in said || isRefused(cookie) ? null : cookie;
}
