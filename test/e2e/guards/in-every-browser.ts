import { describeWhere } from '../browsers/describe-where';
import { VISITORS, type BrowserName, type Visitor } from '../browsers/visitors';
import type { GuardedSite } from './guarded-site';

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

interface Where {
  readonly browsers: readonly BrowserName[];
  site(): Pick<GuardedSite, 'bare'>;
}

/** The same tests in each of these browsers, on a profile that is emptied before each test. */
export function inEveryBrowser(what: string, { browsers, site }: Where, tests: (visitor: Visitor) => void): void {
  for (const name of browsers) {
    const [missing, start] = VISITORS[name];
    describeWhere(missing, `${what} in ${name}`, () => {
      let started: Visitor;
      beforeAll(async () => void (started = await start()));
      beforeEach(() => forgetAll(started, site().bare));
      afterAll(() => started.close());
      tests({
        goto: (url) => started.goto(url),
        evaluate: (expression) => started.evaluate(expression),
        outside: (expression) => started.outside(expression),
        press: (button) => started.press(button),
        close: () => started.close(),
      });
    });
  }
}
