import polyfill from 'webextension-polyfill';

/**
 * The one door to the extension API: promises in every browser. Everything else imports this,
 * so that a successor of the polyfill, or a fake in tests, is a change of one file.
 */
export const browser = polyfill;
