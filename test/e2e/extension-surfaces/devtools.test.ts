import type { CDPSession } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import type { FreshFolder } from '../browsers/fresh-folder';
import { until } from '../browsers/until';
import { grantedExtension } from '../extension-engine/granted-extension';
import { HOSTS } from '../extension-engine/lab';
import { startSites, type Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';
let extension: FreshFolder;
let chromium: Chromium;
let sites: Sites;
let browser: CDPSession;

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly attached: boolean;
}

/** Pages of developer tools are no pages to the driver: they are talked to through the browser's own session. */
const targets = async (): Promise<readonly Target[]> => (await browser.send('Target.getTargets', { filter: [{}] })).targetInfos;

/** What evaluates an expression in a target. */
async function evaluatorOf({ targetId }: Target): Promise<<T>(expression: string) => Promise<T>> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return <T>(expression: string) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      const listen = (event: { sessionId: string; message: string }): void => {
        const { id: of, result } = JSON.parse(event.message) as { id?: number; result?: { result: { value: T }; exceptionDetails?: unknown } };
        if (event.sessionId !== sessionId || of !== id) return;
        browser.off('Target.receivedMessageFromTarget', listen);
        if (!result || result.exceptionDetails) reject(new Error(event.message));
        else resolve(result.result.value);
      };
      browser.on('Target.receivedMessageFromTarget', listen);
      const params = { expression, awaitPromise: true, returnByValue: true };
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method: 'Runtime.evaluate', params }) }).catch(reject);
    });
}

beforeAll(async () => {
  sites = await startSites();
  extension = await grantedExtension('chromium-devtools', { hosts: HOSTS });
  chromium = await startChromium({ extension: extension.path, args: ['--auto-open-devtools-for-tabs'] });
  browser = await chromium.context.browser()!.newBrowserCDPSession();
});
afterAll(async () => {
  await chromium?.close();
  await extension?.remove();
  sites?.close();
});

/* In the front end of the developer tools, whose modules are at hand by their addresses. */
const VIEWS = `import('devtools://devtools/bundled/ui/legacy/legacy.js').then(({ ViewManager }) => ViewManager.ViewManager.instance())`;
const OURS = `[...views.views.keys()].find((name) => name.startsWith('chrome-extension:'))`;

/** Opens our panel in the developer tools that have one, as a press on its tab does. */
async function openPanel(): Promise<<T>(expression: string) => Promise<T>> {
  await until('developer tools have a panel of ours, and show it', async () => {
    for (const target of (await targets()).filter(({ type, url }) => type === 'page' && url.startsWith('devtools:'))) {
      const evaluate = await evaluatorOf(target);
      if (await evaluate<boolean>(`${VIEWS}.then(async (views) => ${OURS} !== undefined && (await views.showView(${OURS}), true)).catch(() => false)`)) return true;
    }
    return false;
  });
  const panel = await until('the panel is loaded', async () => (await targets()).find(({ url, attached }) => url.endsWith('/panel/index.html') && !attached));
  return evaluatorOf(panel);
}

test('in Chromium\'s own developer tools the panel shows the inspected page, and what its scripts do', async () => {
  const page = await chromium.newPage();
  /* Each tab has developer tools of its own, and hidden ones read nothing: only the page's stay. */
  await until('the welcome page is there', async () => chromium.context.pages().some((one) => one.url().endsWith('/welcome/index.html')));
  for (const other of chromium.context.pages()) if (other !== page) await other.close();
  await page.goto(sites.url(WWW, '/', { set: ['kept=1; Path=/'] }));
  await page.bringToFront();
  const panel = await openPanel();
  const text = (): Promise<string> => panel<string>(`document.body?.innerText ?? ''`); // a panel that is just being shown has no body yet
  await until('it shows the site', async () => /dingtalk\.localhost[^]*kept[^]*Changes[^]*Calls and decisions/.test(await text()));
  await until('it listens', async () => {
    await page.evaluate(`sessionStorage.setItem('heard', '1')`);
    return /call\s+heard/.test(await text());
  });
  await page.goto(sites.url(WWW, '/writes', { script: 'greedy' }));
  await until('it names the script', async () => /call\s+session_id.*\s+by www\.dingtalk\.localhost:\d+\/writes/.test(await text()));
});
