import type { Cookies } from 'webextension-polyfill';

/**
 * When a cookie ends, in whole milliseconds since 1970; null ends with the session. Chromium keeps microseconds and cuts
 * off what a double cannot hold, so a finer moment would come back a microsecond earlier each time it is written.
 */
export const expiryOf = ({ expirationDate }: Pick<Cookies.Cookie, 'expirationDate'>): number | null =>
  expirationDate === undefined ? null : Math.round(expirationDate * 1000);
