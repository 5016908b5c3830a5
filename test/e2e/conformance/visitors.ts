import { startChromium } from '../browsers/chromium';
import { missingFirefox, startFirefox } from '../browsers/firefox';
import { missingWebkit, startWebkit } from '../browsers/webkit';

/** The least that a driver has to do here. */
export interface Visitor {
  goto(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

const fromChromium = async (): Promise<Visitor> => {
  const browser = await startChromium();
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
};

const fromFirefox = async (): Promise<Visitor> => {
  const browser = await startFirefox();
  const page = await browser.newPage();
  return { goto: page.goto, evaluate: page.evaluate, close: browser.close };
};

export type BrowserName = 'Chromium' | 'Firefox' | 'WebKit';

/** Each browser, why it can't be run here, and how it is started. */
export const BROWSERS: Readonly<Record<BrowserName, readonly [missing: string | null, start: () => Promise<Visitor>]>> = {
  Chromium: [null, fromChromium],
  Firefox: [missingFirefox(), fromFirefox],
  WebKit: [missingWebkit(), startWebkit],
};
