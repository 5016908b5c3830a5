import { describeWhere } from '../browsers/describe-where';
import { missingFirefox } from '../browsers/firefox';
import { until } from '../browsers/until';
import { startSites } from '../extension-engine/sites';
import { demoFlows } from './demo-flows';
import { firefoxPopup } from './firefox-popup';
import { popupFlows } from './popup-flows';
import { ROWS, TEXT } from './popup-page';

describeWhere(missingFirefox(), 'The popup in Firefox', () => popupFlows(firefoxPopup, { strength: /Cleaned up: the site can store something for a moment/ }));
describeWhere(missingFirefox(), 'The popup in Firefox, at the demo', () => demoFlows(firefoxPopup));

/* Firefox can be told to grant without its prompt, which no driver can click; Chromium can't. */
describeWhere(missingFirefox(), 'The popup in Firefox, without access to any site', () => {
  test('shows that it needs access, not that nothing is stored, and lists once it is granted', async () => {
    const sites = await startSites();
    const lab = await firefoxPopup({ hosts: [] });
    try {
      const before = await tabIds();
      await lab.firefox.newPage(sites.url('www.dingtalk.localhost', '/', { set: ['theme=dark'] }));
      const [tab] = (await tabIds()).filter((id) => !before.includes(id));
      const popup = await lab.openPopup(tab ?? -1);
      const shown = (): Promise<string> => popup.evaluate<string>(TEXT);
      await until('the popup says what it needs', async () => (await shown()).includes('Needs access'));
      expect(await shown()).not.toContain('Nothing stored');
      await popup.press('Allow access to all sites');
      await until('the cookie is listed', async () => (await popup.evaluate<string[]>(ROWS)).join() === 'theme, www.dingtalk.localhost/');
    } finally {
      await lab.close();
      sites.close();
    }

    async function tabIds(): Promise<number[]> {
      return lab.asker.evaluate<number[]>('browser.tabs.query({}).then((tabs) => tabs.map(({ id }) => id))');
    }
  });
});
