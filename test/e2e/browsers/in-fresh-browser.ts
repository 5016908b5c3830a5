import type { Page } from 'playwright-core';
import { startChromium, type Chromium, type ChromiumOptions } from './chromium';

export interface Fresh {
  readonly browser: Chromium;
  readonly page: Page;
}

/** One Chromium for a file or block, and before each of its tests a visitor whom no site knows, with one page; both are closed after. */
export function inFreshBrowser(begin: (fresh: Fresh) => unknown, options?: ChromiumOptions): void {
  let chromium: Chromium;
  let browser: Chromium;
  beforeAll(async () => {
    chromium = await startChromium(options);
  });
  beforeEach(async () => {
    browser = await chromium.newVisitor();
    await begin({ browser, page: await browser.newPage() });
  });
  afterEach(() => browser.close());
  afterAll(() => chromium.close());
}
