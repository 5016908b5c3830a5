/** The host of a cookie's domain (`.shop.example`) or of an origin (`https://shop.example:8443`), in lower case. */
export const hostOf = (domain: string): string => (/^(?:[a-z][a-z\d+.-]*:\/\/)?\.?([^/:]*)/i.exec(domain)?.[1] ?? '').toLowerCase();

/** Whether an item of `domain` (a cookie's domain or an origin) lies on that host or below it. */
export function isWithin(domain: string, host: string): boolean {
  const own = hostOf(domain);
  return own === host || own.endsWith(`.${host}`);
}
