import { describeWhere } from '../browsers/describe-where';
import { EXTENSION_UUID, missingFirefox } from '../browsers/firefox';
import { until } from '../browsers/until';
import { firefoxLab } from '../extension-engine/firefox-lab';
import { startSites } from '../extension-engine/sites';

describeWhere(missingFirefox(), 'Stored Here in Firefox', () => {
  test('lists a third party under the site that it is partitioned under, and clears it exactly', async () => {
    const sites = await startSites();
    const lab = await firefoxLab({ backgroundIdle: 30_000 });
    try {
      const frame = sites.url('ads.tracker.localhost', '/', { set: ['spy=1; Secure; SameSite=None; Partitioned; Path=/'] });
      await lab.open(sites.url('www.dingtalk.localhost', '/', { set: ['own=1; Path=/'], frame: [frame] }));
      await until('the third party stored', async () => (await lab.jar()).some((line) => line.includes('spy')));
      const page = await lab.firefox.newPage(`moz-extension://${EXTENSION_UUID}/sites/index.html`);
      const text = (): Promise<string> => page.evaluate<string>('document.body.innerText');
      await until('both are listed', async () => /dingtalk\.localhost[^]*tracker\.localhost[^]*third party only, under 1 site/.test(await text()));
      await page.click({ button: 'Clear tracker.localhost' });
      await page.click('[role=dialog] button.danger');
      await until('it is said', async () => (await text()).includes('Removed 1.'));
      expect((await lab.jar()).filter((line) => /own|spy/.test(line)).map((line) => line.split(' ')[2])).toEqual(['own=1']);
    } finally {
      await lab.close();
      sites.close();
    }
  });

  test('names the script that stores, from the first call of a page on that is loaded while the panel looks', async () => {
    const sites = await startSites();
    const lab = await firefoxLab({ backgroundIdle: 30_000 });
    try {
      const page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
      const panel = await lab.firefox.newPage(`moz-extension://${EXTENSION_UUID}/panel/index.html?tab=${page.tabId}`);
      const text = (): Promise<string> => panel.evaluate<string>('document.body.innerText');
      await until('it listens', async () => {
        await page.evaluate(`sessionStorage.setItem('heard', '1')`);
        return /call\s+heard/.test(await text());
      });
      await page.goto(sites.url('www.dingtalk.localhost', '/writes', { script: 'greedy' }));
      for (const name of ['script', 'modern', 'method', 'property'])
        await until(`${name} is noticed`, async () => new RegExp(`call\\s+${name} .*\\s+by www\\.dingtalk\\.localhost:\\d+/writes`).test(await text()));
    } finally {
      await lab.close();
      sites.close();
    }
  });
});
