import { browser } from './browser';

type Devtools = Pick<typeof browser.devtools, 'panels' | 'inspectedWindow'>;

/** The API of developer tools. Chromium's developer tools put it into `chrome` by themselves, whatever `browser` is. Undefined outside of their pages. */
export const devtools = (): Devtools | undefined =>
  (globalThis as { chrome?: { devtools?: Devtools } }).chrome?.devtools ?? (browser.devtools as Devtools | undefined);
