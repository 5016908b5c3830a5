import { describeWhere } from '../browsers/describe-where';
import { missingFirefox } from '../browsers/firefox';
import { until } from '../browsers/until';
import { labForTests } from '../extension-engine/lab-for-tests';
import { HOSTS, type LabPage } from '../extension-engine/lab';
import type { Sites } from '../extension-engine/sites';
import { chromiumPopup } from '../extension-popup/chromium-popup';
import { firefoxPopup } from '../extension-popup/firefox-popup';
import { ROWS, TEXT, type PopupLab, type PopupPage } from '../extension-popup/popup-page';

const WWW = 'www.dingtalk.localhost';
const SET = Array.from({ length: 20 }, (_, index) => `c${index}=1; Path=/`);

/** A browser, and how its visitor takes all access to sites away in the browser's own settings. */
type RevokeLab = PopupLab & { revoke(): Promise<void> };

/* Access that the manifest asks for can't be removed by the extension itself, but withheld on the browser's page of extensions. */
async function chromiumRevoke(): Promise<RevokeLab> {
  const lab = await chromiumPopup();
  return {
    ...lab,
    async revoke() {
      const settings = await lab.chromium.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${await lab.chromium.extensionId()}', hostAccess: 'ON_CLICK' })`);
      await settings.close();
    },
  };
}

async function firefoxRevoke(): Promise<RevokeLab> {
  const lab = await firefoxPopup();
  return { ...lab, revoke: async () => void (await lab.asker.evaluate(`browser.permissions.remove({ origins: ${JSON.stringify(HOSTS)} })`)) };
}

/** Access that is taken away while the popup is open: the same in every browser. */
function revokeFlows(start: () => Promise<RevokeLab>): void {
  let lab: RevokeLab;
  let sites: Sites;
  let page: LabPage;
  let popup: PopupPage;
  const shows = (words: string): Promise<unknown> => until(`the popup shows ${words}`, async () => (await popup.evaluate<string>(TEXT)).includes(words));

  labForTests(start, (...started) => void ([lab, sites] = started));

  test('the popup says that it needs access, a clear that is asked for then says why it failed', async () => {
    page = await lab.open(sites.url(WWW, '/', { set: SET }));
    popup = await lab.openPopup(page.tabId);
    await until('all is listed', async () => (await popup.evaluate<string[]>(ROWS)).length === SET.length);
    const before = await lab.jar();
    const { items } = await lab.ask('site.view', { tabId: page.tabId });
    /* Under way: whatever of it was done is told, and the rest is where it was. */
    const clearing = lab.ask('items.clear', { tabId: page.tabId, ids: items.map(({ id }) => id) }).then(({ removed, failed, returned }) => removed + failed.length + returned.length, (error: unknown) => String(error));
    await lab.revoke();
    expect([SET.length, expect.stringContaining('no access')]).toContainEqual(await clearing);
    await shows('Needs access');
    expect(await popup.evaluate<string[]>(ROWS)).toEqual([]);
    await expect(lab.ask('items.clear', { tabId: page.tabId, ids: items.map(({ id }) => id) })).rejects.toThrow('no access');
    expect(await lab.ask('site.view', { tabId: page.tabId })).toMatchObject({ status: 'needs-access', items: [] });
    expect((await lab.jar()).every((line) => before.includes(line))).toBe(true);
    await popup.close();
    await page.close();
  });
}

describe('Chromium, access taken away', () => revokeFlows(chromiumRevoke));
describeWhere(missingFirefox(), 'Firefox, access taken away', () => revokeFlows(firefoxRevoke));
