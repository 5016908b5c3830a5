import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from './chromium';
import { missingFirefox, startFirefox, type Firefox } from './firefox';
import { missingWebkit, startWebkit } from './webkit';

/** One tab of a browser with a profile of its own, and the way past whatever guards its page. */
export interface Visitor {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page's own world and awaits it. */
  evaluate<T>(expression: string): Promise<T>;
  /** The same where no script of the page reaches, on the same origin; WebKit leaves the page for that. */
  outside<T>(expression: string): Promise<T>;
  press(button: string): Promise<void>;
  close(): Promise<void>;
}

export interface ChromiumVisitor extends Visitor {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What the browser files this page's storage under. */
  storageKey(): Promise<string>;
}

/** A world of its own in the page: it shares the origin, and no function that a script may have replaced. */
export async function isolated<T>(cdp: CDPSession, expression: string): Promise<T> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression: `(async () => (${expression}))()`, contextId, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

export async function chromiumVisitor(): Promise<ChromiumVisitor> {
  const browser = await startChromium();
  const page = await browser.newPage();
  const cdp = await browser.context.newCDPSession(page);
  return {
    page,
    cdp,
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    outside: (expression) => isolated(cdp, expression),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
    close: () => browser.close(),
    async storageKey() {
      const { frameTree } = await cdp.send('Page.getFrameTree');
      return (await cdp.send('Storage.getStorageKeyForFrame', { frameId: frameTree.frame.id })).storageKey;
    },
  };
}

async function firefoxVisitor(browser: Firefox): Promise<Visitor> {
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    outside: (expression) => page.outside(expression),
    press: (button) => page.click({ button }),
    close: () => browser.close(),
  };
}

/** Its driver has no realm beside the page's: it leaves the page for `/bare` of the same origin, which has no SDK. */
async function webkitVisitor(): Promise<Visitor> {
  const browser = await startWebkit();
  return {
    goto: (url) => browser.goto(url),
    evaluate: (expression) => browser.evaluate(expression),
    async outside(expression) {
      await browser.goto(new URL('/bare', await browser.evaluate<string>('location.href')).href);
      return browser.evaluate(expression);
    },
    press: (button) => browser.click({ button }),
    close: () => browser.close(),
  };
}

export type BrowserName = 'Chromium' | 'Firefox' | 'WebKit';

/** Each browser, why it can't be run here (or null), and how a visitor starts it. */
export const VISITORS: Readonly<Record<BrowserName, readonly [missing: string | null, start: () => Promise<Visitor>]>> = {
  Chromium: [null, chromiumVisitor],
  Firefox: [missingFirefox(), () => startFirefox().then(firefoxVisitor)],
  WebKit: [missingWebkit(), webkitVisitor],
};

/** Visitors one after the other, none of them known to any site. */
export interface Visitors {
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/**
 * One Firefox for all visitors, since it takes longest to start: each has a container, with storage of its own on the same disk.
 * The others have a process each: a private context of Chromium would keep what it stores in memory.
 */
export async function startVisitors(name: BrowserName): Promise<Visitors> {
  if (name !== 'Firefox') return { newVisitor: VISITORS[name][1], close: () => Promise.resolve() };
  const firefox = await startFirefox();
  return { newVisitor: async () => firefoxVisitor(await firefox.newVisitor()), close: () => firefox.close() };
}
