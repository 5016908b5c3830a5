import { browser } from './browser';

type Devtools = typeof browser.devtools;

/** The API of developer tools. Chromium's developer tools put it into `chrome` by themselves, whatever `browser` is. Undefined outside of their pages. */
export const devtools = (): Devtools | undefined =>
  (globalThis as unknown as { chrome?: { devtools?: Devtools } }).chrome?.devtools ?? (browser.devtools);
