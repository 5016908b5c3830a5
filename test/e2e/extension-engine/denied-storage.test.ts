import { chromiumLab } from './chromium-lab';
import type { Lab } from './lab';
import { labForTests } from './lab-for-tests';
import type { Sites } from './sites';

describe('Chromium, with third-party cookies blocked', () => {
  let lab: Lab;
  let sites: Sites;

  labForTests(() => chromiumLab({ thirdPartyCookies: 'blocked' }), (...started) => void ([lab, sites] = started));

  test('a frame that may store nothing is not told as one that could not be read', async () => {
    const page = await lab.open(sites.url('www.dingtalk.localhost', '/', { set: ['own=1; Path=/'], frame: [sites.url('www.tracker.localhost', '/')] }));
    const framed = await page.evaluate<number>('frames.length');
    const { status, items, unread } = await lab.ask('site.view', { tabId: page.tabId });
    expect({ framed, status, names: items.map(({ name }) => name), unread }).toEqual({ framed: 1, status: 'ready', names: ['own'], unread: [] });
  });
});
