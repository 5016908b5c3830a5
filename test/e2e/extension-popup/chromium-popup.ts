import { chromiumLab } from '../extension-engine/chromium-lab';
import { tabIdOf, type LabOptions } from '../extension-engine/lab';
import { until } from '../browsers/until';
import type { PopupLab } from './popup-page';

/** Chromium with the extension in it. */
export async function chromiumPopup(options: LabOptions = {}): Promise<PopupLab> {
  const lab = await chromiumLab(options);
  const root = `chrome-extension://${await lab.chromium.extensionId()}`;
  return {
    ...lab,
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
    async openPopup(tabId) {
      const page = await lab.chromium.newPage();
      await page.goto(`${root}/popup/index.html?tab=${tabId}`);
      return {
        press: (name) => page.getByRole('button', { name, exact: true }).click(),
        click: (selector) => page.locator(selector).first().click(),
        search: (words) => page.getByRole('searchbox', { name: 'Search' }).fill(words),
        evaluate: (expression) => page.evaluate(expression),
        close: () => page.close(),
      };
    },
  };
}
