import { chromiumLab } from './chromium-lab';
import type { Lab } from './lab';
import { labForTests } from './lab-for-tests';
import type { Sites } from './sites';

/* Chromium keeps cookies without a name; other tools delete them together or not at all. */
describe('A cookie without a name', () => {
  let lab: Lab;
  let sites: Sites;

  labForTests(chromiumLab, (...started) => void ([lab, sites] = started));

  test('is deleted and put back without touching its twin', async () => {
    const page = await lab.open(sites.url('www.dingtalk.localhost', '/', { set: ['=host; Path=/', '=wide; Domain=dingtalk.localhost; Path=/'] }));
    const before = await lab.jar();
    expect(before).toEqual(['.dingtalk.localhost / =wide', 'www.dingtalk.localhost / =host']);
    const { items } = await lab.ask('site.view', { tabId: page.tabId });
    const ids = items.filter(({ value }) => value === 'host').map(({ id }) => id);
    expect(await lab.ask('items.clear', { tabId: page.tabId, ids })).toMatchObject({ removed: 1, failed: [] });
    expect(await lab.jar()).toEqual(['.dingtalk.localhost / =wide']);
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toEqual({ restored: 1, failed: [] });
    expect(await lab.jar()).toEqual(before);
  });
});
