import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../browsers/chromium';
import { missingFirefox, startFirefox } from '../browsers/firefox';
import { missingWebkit, startWebkit } from '../browsers/webkit';

/** By database (the SDK's own left out), `version` and by store the values that lie in it, by their keys as JSON. */
export type Disk = Readonly<Record<string, { readonly version: number; readonly stores: Readonly<Record<string, Readonly<Record<string, unknown>>>> }>>;

/** A browser with one page, and the truth about its databases from outside that page's script. */
export interface DatabaseVisitor {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page and awaits it; what it gives has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real click. */
  press(button: string): Promise<void>;
  disk(): Promise<Disk>;
  close(): Promise<void>;
}

/** The SDK's own, in which it keeps the history. */
const OWN = 'dingtalk_consent';

/** Reads every database of an origin where no guard stands. */
const READ_DISK = `(async () => {
  const ended = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const disk = {};
  for (const { name, version } of await indexedDB.databases()) {
    if (name === ${JSON.stringify(OWN)}) continue;
    const db = await ended(indexedDB.open(name));
    const stores = {};
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([ended(store.getAllKeys()), ended(store.getAll())]);
      stores[name] = Object.fromEntries(keys.map((key, index) => [JSON.stringify(key), values[index]]));
    }
    db.close();
    disk[name] = { version, stores };
  }
  return disk;
})()`;

type Remote = { readonly value?: unknown; readonly objectId?: string };

async function valueOf(session: CDPSession, { value, objectId }: Remote): Promise<unknown> {
  if (objectId === undefined) return value;
  const { result } = await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function () { return this; }', returnByValue: true });
  return result.value;
}

/** By the DevTools protocol, which asks the browser and not the page. */
export async function databasesOf(page: Page): Promise<Disk> {
  const session = await page.context().newCDPSession(page);
  const securityOrigin = new URL(page.url()).origin;
  await session.send('Runtime.enable');
  await session.send('IndexedDB.enable');
  const disk: Record<string, { version: number; stores: Record<string, Record<string, unknown>> }> = {};
  const { databaseNames } = await session.send('IndexedDB.requestDatabaseNames', { securityOrigin });
  for (const databaseName of databaseNames.filter((name) => name !== OWN)) {
    const { databaseWithObjectStores: found } = await session.send('IndexedDB.requestDatabase', { securityOrigin, databaseName });
    const stores: Record<string, Record<string, unknown>> = {};
    for (const { name: objectStoreName } of found.objectStores) {
      const { objectStoreDataEntries } = await session.send('IndexedDB.requestData', { securityOrigin, databaseName, objectStoreName, skipCount: 0, pageSize: 1000 });
      const records = await Promise.all(objectStoreDataEntries.map(async ({ primaryKey, value }) => [JSON.stringify(await valueOf(session, primaryKey)), await valueOf(session, value)] as const));
      stores[objectStoreName] = Object.fromEntries(records);
    }
    disk[databaseName] = { version: found.version, stores };
  }
  await session.detach();
  return disk;
}

async function chromium(): Promise<DatabaseVisitor> {
  const browser = await startChromium();
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
    disk: () => databasesOf(page),
    close: () => browser.close(),
  };
}

async function firefox(): Promise<DatabaseVisitor> {
  const browser = await startFirefox();
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    press: (button) => page.click({ button }),
    disk: () => page.outside(READ_DISK),
    close: () => browser.close(),
  };
}

/** WebKit's driver has no realm beside the page's: it reads on a page of the same origin without the SDK, and the page before is gone. */
async function webkit(): Promise<DatabaseVisitor> {
  const browser = await startWebkit();
  return {
    goto: (url) => browser.goto(url),
    evaluate: (expression) => browser.evaluate(expression),
    press: (button) => browser.click({ button }),
    async disk() {
      const url = await browser.evaluate<string>('location.href');
      await browser.goto(new URL('/bare', url).href);
      return browser.evaluate(READ_DISK);
    },
    close: () => browser.close(),
  };
}

/** Every browser: its name, why it can't run here (or null), and how it starts. */
export const DATABASE_VISITORS = [
  ['Chromium', null, chromium],
  ['Firefox', missingFirefox(), firefox],
  ['WebKit', missingWebkit(), webkit],
] as const;
