import { describeWhere } from '../browsers/describe-where';
import { missingFirefox, type Firefox } from '../browsers/firefox';
import { until } from '../browsers/until';
import { firefoxLab } from '../extension-engine/firefox-lab';
import { tabIdOf } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';

describeWhere(missingFirefox(), 'Firefox, containers', () => {
  let lab: Awaited<ReturnType<typeof firefoxLab>>;
  let sites: Sites;

  labForTests(() => firefoxLab({ hosts: ['*://*/*'] }), (...started) => void ([lab, sites] = started));

  const jarOf = async (of: Firefox): Promise<string[]> => (await of.allCookies()).map(({ name, value: { value } }) => `${name}=${value}`).sort();

  async function visit(of: Firefox, value: string): Promise<{ tabId: number; local: () => Promise<Readonly<Record<string, string>>> }> {
    const url = sites.url(WWW, `/${value}`, { set: [`same=${value}; Path=/`] });
    const page = await of.newPage(url);
    await page.evaluate(`void localStorage.setItem('same', ${JSON.stringify(value)})`);
    const tabId = await until('the tab is there', () => lab.asker.evaluate<number>(tabIdOf(url)));
    return { tabId, local: () => page.domStorage('local') };
  }

  test('each is shown, cleared and undone by itself, and the page of all sites has a row each', async () => {
    const [one, other] = [await lab.firefox.newVisitor(), await lab.firefox.newVisitor()];
    const first = await visit(one, 'first');
    const second = await visit(other, 'second');
    const { items } = await lab.ask('site.view', { tabId: first.tabId });
    expect(items.map(({ kind, name, value }) => [kind, name, value])).toEqual([['cookie', 'same', 'first'], ['local-storage', 'same', 'first']]);
    const rows = (await lab.ask('sites.list', {})).sites.filter(({ site }) => site === 'dingtalk.localhost');
    expect([rows.length, new Set(rows.map(({ storeId }) => storeId)).size]).toEqual([2, 2]);

    expect(await lab.ask('items.clear', { tabId: first.tabId, ids: items.map(({ id }) => id) })).toMatchObject({ removed: 2, failed: [], returned: [] });
    expect([await jarOf(one), await first.local(), await jarOf(other), await second.local()]).toEqual([[], {}, ['same=second'], { same: 'second' }]);
    expect((await lab.ask('site.view', { tabId: second.tabId })).undo).toBeNull();
    await expect(lab.ask('undo.restore', { tabId: second.tabId })).rejects.toThrow('no copy');

    expect(await lab.ask('undo.restore', { tabId: first.tabId })).toEqual({ restored: 2, failed: [] });
    expect([await jarOf(one), await first.local(), await jarOf(other), await second.local()]).toEqual([['same=first'], { same: 'first' }, ['same=second'], { same: 'second' }]);
    await one.close();
    await other.close();
  });
});
