import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import type { Reply } from '../../../extension/messaging/channel';
import type { Ask, MessageName } from '../../../extension/messaging/messages';
import { BLANK, grantedExtension } from './granted-extension';
import { answerOf, asking, HOSTS, tabIdOf, type Lab, type LabOptions, type LabPage } from './lab';

async function labPage(chromium: Chromium, asker: Page, url: string): Promise<LabPage> {
  const page = await chromium.newPage();
  await page.goto(url);
  const tabId = await until('the tab is there', () => asker.evaluate<number>(tabIdOf(page.url())));
  return {
    tabId,
    goto: async (address) => void (await page.goto(address)),
    evaluate: (expression) => page.evaluate(expression),
    storage: (area) => chromium.domStorage(page, area),
    close: () => page.close(),
  };
}

export async function chromiumLab({ hosts = HOSTS, noContentSettings = false, thirdPartyCookies = 'allowed' }: LabOptions = {}): Promise<Lab & { readonly chromium: Chromium; readonly asker: Page }> {
  const extension = await grantedExtension('chromium', { hosts, permissions: noContentSettings ? [] : ['contentSettings'] });
  const chromium = await startChromium({ extension: extension.path, thirdPartyCookies });
  const asker = await chromium.newPage();
  await asker.goto(`chrome-extension://${await chromium.extensionId()}/${BLANK}`);
  return {
    chromium,
    asker,
    open: (url) => labPage(chromium, asker, url),
    /* As JSON text: the driver takes seconds to hand out thousands of items one by one. */
    ask: async <M extends MessageName>(name: M, question: Ask<M>) =>
      answerOf<M>((JSON.parse(await asker.evaluate<string>(`${asking(name, question)}.then((reply) => JSON.stringify(reply ?? null))`)) as Reply<M> | null) ?? undefined),
    inExtension: (expression) => asker.evaluate(expression),
    async jar() {
      const cookies = await chromium.allCookies();
      return cookies
        .map(({ domain, path, name, value, partitionKey }) => `${domain} ${path} ${name}=${value}${partitionKey ? ` in ${partitionKey.topLevelSite}` : ''}`)
        .sort();
    },
    stopBackground: () => chromium.stopServiceWorkers(),
    async close() {
      await chromium.close();
      await extension.remove();
    },
  };
}
