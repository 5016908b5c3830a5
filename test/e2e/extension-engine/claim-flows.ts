import type { SiteView } from '../../../extension/messaging/messages';
import type { Lab, LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { PageOptions, Sites } from './sites';

/** What a page says through its SDK, true or not. */
export function claimFlows(start: () => Promise<Lab>): void {
  let lab: Lab;
  let sites: Sites;
  let page: LabPage;

  const show = async (options: PageOptions): Promise<SiteView> => {
    await page.goto(sites.url('www.dingtalk.localhost', '/', options));
    return lab.ask('site.view', { tabId: page.tabId });
  };

  labForTests(start, (...started) => void ([lab, sites] = started));
  beforeAll(async () => {
    page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
  });

  test('is compared with what is stored, and stays text', async () => {
    const { claim, items } = await show({ script: 'sdk', set: ['known_1=1', 'strange=1'] });
    expect(claim?.declaration.entries[0]?.description).toBe('<img src=x onerror=alert(1)>');
    expect(items.map(({ name, declared, entry }) => [name, declared, entry?.purpose])).toEqual(
      expect.arrayContaining([['known_1', 'declared', 'analytics'], ['strange', 'undeclared', undefined]]),
    );
  });

  test('is none where the page has no SDK, lies, floods or never answers', async () => {
    for (const options of [{}, { script: 'liar' }, { script: 'flood' }, { script: 'silent' }] as const) {
      const { claim, items, status } = await show({ ...options, set: ['known_1=1'] });
      expect({ claim, status, declared: items[0]?.declared }).toEqual({ claim: null, status: 'ready', declared: 'unknown' });
    }
  });

  test('withdraws through the SDK, and says so where none answers', async () => {
    await show({ script: 'sdk' });
    const report = await lab.ask('consent.withdraw', { tabId: page.tabId, purposes: ['analytics'] });
    expect(report).toEqual({ removed: [{ kind: 'cookie', name: 'analytics' }], failed: [], retained: [], unverifiable: [], needsReload: true });
    await show({ script: 'liar' });
    await expect(lab.ask('consent.withdraw', { tabId: page.tabId })).rejects.toThrow();
  });
}
