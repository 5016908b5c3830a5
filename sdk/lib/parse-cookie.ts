/** A cookie that a page writes, as far as its readers can tell it from others. */
export interface WrittenCookie {
  readonly name: string;
  readonly value: string;
  /** As written; '' for the host itself. */
  readonly domain: string;
  /** As written; '' for the page's folder. */
  readonly path: string;
  /** Milliseconds since 1970; NaN for a session cookie. */
  readonly expires: number;
}

/** Reads what a page writes to `document.cookie`. Text without `=` is a value with an empty name, and Max-Age wins over Expires (RFC 6265bis §5.6). */
export function parseCookie(text: string): WrittenCookie {
  const [, name = '', value = ''] = /^(?:([^=;]*)=)?([^;]*)/.exec(text) ?? [];
  const attribute = (key: string): string => new RegExp(`; *${key} *= *([^;]*)`, 'i').exec(text)?.[1]?.trim() ?? '';
  const maxAge = attribute('max-age');
  const expires = maxAge ? Date.now() + parseInt(maxAge) * 1000 : Date.parse(attribute('expires'));
  return { name: name.trim(), value: value.trim(), domain: attribute('domain'), path: attribute('path'), expires };
}
