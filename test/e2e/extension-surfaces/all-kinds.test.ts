import { describeWhere } from '../browsers/describe-where';
import { EXTENSION_UUID, missingFirefox } from '../browsers/firefox';
import { chromiumLab } from '../extension-engine/chromium-lab';
import { firefoxLab } from '../extension-engine/firefox-lab';
import { allKindsFlows, type SurfaceLab } from './all-kinds-flows';

const PAGE = 'sites/index.html';
const TEXT = 'document.body.innerText';

async function inChromium(): Promise<SurfaceLab> {
  const lab = await chromiumLab();
  return {
    ...lab,
    async openSitesPage() {
      const page = await lab.chromium.newPage();
      await page.goto(`chrome-extension://${await lab.chromium.extensionId()}/${PAGE}`);
      return {
        click: (target) => (typeof target === 'string' ? page.locator(target) : page.getByRole('button', { name: target.button, exact: true })).click(),
        type: (text) => page.keyboard.type(text),
        text: () => page.evaluate<string>(TEXT),
        evaluate: (expression) => page.evaluate(expression),
        close: () => page.close(),
      };
    },
  };
}

async function inFirefox(): Promise<SurfaceLab> {
  const lab = await firefoxLab({ backgroundIdle: 10_000 });
  return {
    ...lab,
    async openSitesPage() {
      const page = await lab.firefox.newPage(`moz-extension://${EXTENSION_UUID}/${PAGE}`);
      return { click: page.click, type: page.type, text: () => page.evaluate<string>(TEXT), evaluate: page.evaluate, close: page.close };
    },
  };
}

describe('All kinds of a site without a tab, in Chromium', () => allKindsFlows(inChromium));
describeWhere(missingFirefox(), 'All kinds of a site without a tab, in Firefox', () => allKindsFlows(inFirefox));
