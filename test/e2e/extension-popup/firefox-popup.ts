import { EXTENSION_UUID } from '../browsers/firefox';
import { firefoxLab } from '../extension-engine/firefox-lab';
import { tabIdOf, type LabOptions } from '../extension-engine/lab';
import { until } from '../browsers/until';
import type { PopupLab, PopupPage } from './popup-page';

/** Firefox with the extension in it. */
export async function firefoxPopup(options: LabOptions = {}): Promise<PopupLab & Awaited<ReturnType<typeof firefoxLab>>> {
  const lab = await firefoxLab(options);
  const open = async (path: string): Promise<PopupPage> => {
    const page = await lab.firefox.newPage(`moz-extension://${EXTENSION_UUID}/${path}`);
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
  };
  return {
    ...lab,
    openPopup: (tabId) => open(`popup/index.html?tab=${tabId}`),
    openOptions: () => open('options/index.html'),
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
  };
}
