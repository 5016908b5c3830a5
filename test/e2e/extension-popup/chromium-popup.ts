import { chromiumLab } from '../extension-engine/chromium-lab';
import { tabIdOf, type LabOptions } from '../extension-engine/lab';
import { until } from '../browsers/until';
import type { PopupLab, PopupPage } from './popup-page';

/** Chromium with the extension in it. */
export async function chromiumPopup(options: LabOptions = {}): Promise<PopupLab & Awaited<ReturnType<typeof chromiumLab>>> {
  const lab = await chromiumLab(options);
  const root = `chrome-extension://${await lab.chromium.extensionId()}`;
  const open = async (path: string): Promise<PopupPage> => {
    const page = await lab.chromium.newPage();
    await page.goto(`${root}/${path}`);
    return {
      press: (name) => page.getByRole('button', { name, exact: true }).click(),
      click: (selector) => page.locator(selector).first().click(),
      search: (words) => page.getByRole('searchbox', { name: 'Search' }).fill(words),
      evaluate: (expression) => page.evaluate(expression),
      close: () => page.close(),
    };
  };
  return {
    ...lab,
    openPopup: (tabId) => open(`popup/index.html?tab=${tabId}`),
    openOptions: () => open('options/index.html'),
    async visit(url) {
      const page = await lab.chromium.newPage();
      await page.goto(url);
      return {
        tabId: await until('the tab is there', () => lab.asker.evaluate<number>(tabIdOf(page.url()))),
        press: (name) => page.getByRole('button', { name, exact: true }).click(),
        goto: async (address) => void (await page.goto(address)),
        close: () => page.close(),
      };
    },
  };
}
