import { browser } from './browser';

/** Asked of the API, not of the user agent's name, which visitors may change. */
export const isFirefox = (): boolean => 'getBrowserInfo' in browser.runtime;
