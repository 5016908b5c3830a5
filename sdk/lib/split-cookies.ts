/** The name of one `name=value` pair of a cookie header; a pair without `=` has an empty name. */
export function cookieName(pair: string): string {
  return pair.slice(0, Math.max(0, pair.indexOf('=')));
}

/** The `name=value` pairs of `document.cookie`, in its order. */
export function splitCookies(header: string): string[] {
  return header ? header.split('; ') : [];
}

/** The name in a written `name=value; attributes` as readers will have it: of `=name=value` they see no more than of `name=value`. */
export function writtenName(text: string): string {
  return cookieName((text.split(';', 1)[0] ?? '').replace(/^\s*=/, '')).trim();
}
