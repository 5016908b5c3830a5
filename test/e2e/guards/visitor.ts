import type { CDPSession } from 'playwright-core';
import { startChromium } from '../browsers/chromium';
import { startFirefox } from '../browsers/firefox';
import { startWebkit } from '../browsers/webkit';

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

/** Forgets the choice and whatever lies on the origin of a page without the SDK: a start takes seconds, this does not. */
export async function forgetAll(visitor: Visitor, bare: string): Promise<void> {
  await visitor.goto(bare);
  await visitor.evaluate(FORGET);
}

const FORGET = `(async () => {
  document.cookie = 'dingtalk_consent=; path=/; max-age=0; domain=dingtalk.localhost';
  localStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  for (const name of (await navigator.storageBuckets?.keys()) ?? []) await navigator.storageBuckets.delete(name);
  const root = await navigator.storage?.getDirectory();
  const names = [];
  if (root) for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
})()`;

export interface ChromiumVisitor extends Visitor {
  readonly cdp: CDPSession;
  /** What the browser files this page's storage under. */
  storageKey(): Promise<string>;
}

/** A world of its own in the page: it shares the origin, and no function that a script may have replaced. */
async function isolated<T>(cdp: CDPSession, expression: string): Promise<T> {
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

export async function firefoxVisitor(): Promise<Visitor> {
  const browser = await startFirefox();
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    outside: (expression) => page.outside(expression),
    press: (button) => page.click({ button }),
    close: () => browser.close(),
  };
}

/** `bare` is a page of the same origin without the SDK. */
export const webkitVisitor = (bare: () => string) => async (): Promise<Visitor> => {
  const browser = await startWebkit();
  return {
    goto: (url) => browser.goto(url),
    evaluate: (expression) => browser.evaluate(expression),
    async outside(expression) {
      await browser.goto(bare());
      return browser.evaluate(expression);
    },
    press: (button) => browser.click({ button }),
    close: () => browser.close(),
  };
};
