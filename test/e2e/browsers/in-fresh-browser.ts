import type { Page } from 'playwright-core';
import { startChromium, type Chromium, type ChromiumOptions } from './chromium';

export interface Fresh {
  readonly browser: Chromium;
  readonly page: Page;
}

/** Starts Chromium on a profile of its own, with one page, before each test of a file or block, and closes it after. */
export function inFreshBrowser(begin: (fresh: Fresh) => unknown, options?: ChromiumOptions): void {
  let browser: Chromium;
  beforeEach(async () => {
    browser = await startChromium(options);
    await begin({ browser, page: await browser.newPage() });
  });
  afterEach(() => browser.close());
}
