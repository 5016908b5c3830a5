import { EXTENSION_UUID } from '../browsers/firefox';
import { firefoxLab } from '../extension-engine/firefox-lab';
import { tabIdOf, type LabOptions } from '../extension-engine/lab';
import { until } from '../browsers/until';
import type { PopupLab } from './popup-page';

/** Firefox with the extension in it. */
export async function firefoxPopup(options: LabOptions = {}): Promise<PopupLab & Awaited<ReturnType<typeof firefoxLab>>> {
  const lab = await firefoxLab(options);
  return {
    ...lab,
    async visit(url) {
      const page = await lab.firefox.newPage(url);
      const address = await page.evaluate<string>('location.href');
      return {
        tabId: await until('the tab is there', () => lab.asker.evaluate<number>(tabIdOf(address))),
        press: (name) => page.click({ button: name }),
        goto: page.goto,
        close: page.close,
      };
    },
    async openPopup(tabId) {
      const page = await lab.firefox.newPage(`moz-extension://${EXTENSION_UUID}/popup/index.html?tab=${tabId}`);
      return {
        press: (name) => page.click({ button: name }),
        click: (selector) => page.click(selector),
        search: async (words) => {
          await page.click('input[type=search]');
          await page.type(words);
        },
        evaluate: page.evaluate,
        close: page.close,
      };
    },
  };
}
