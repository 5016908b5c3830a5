import type { Page } from 'playwright-core';
import type { SiteView } from '../../../extension/messaging/messages';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import type { LabPage } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Sites } from '../extension-engine/sites';

const KEYS = 5_000;
const STRANGERS = 1_000;
const VALUE = 50_000_000;
const MEGABYTE = 1_000_000;
/* Rows of one group that are there before anyone asks for more. */
const PAGE = 50;

const FILL = `(async () => {
  for (let index = 0; index < ${KEYS}; index++) localStorage.setItem('key-' + index, 'v'.repeat(100));
  const settled = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const opening = indexedDB.open('large', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('values');
  const database = await settled(opening);
  const bytes = new Uint8Array(${VALUE});
  for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
  await settled(database.transaction('values', 'readwrite').objectStore('values').put(bytes, 'one'));
  database.close();
  return null;
})()`;

/* A site that thousands of others keep something under, as trackers do. */
const strangers = (expires: number) => Array.from({ length: STRANGERS }, (_, index) => ({
  name: `s${index}`, value: 'v', domain: `stranger${index}.test`, path: '/', secure: true, sameSite: 'None' as const, expires,
  partitionKey: { topLevelSite: 'http://dingtalk.localhost', hasCrossSiteAncestor: true },
}));

/* Chromium keeps some 3,300 cookies that are not partitioned, so most of these are. */
const many = (expires: number) => Array.from({ length: 10_000 }, (_, index) => index < 3_000
  ? { name: `own${index}`, value: 'v'.repeat(50), domain: `site${index % 1_000}.example`, path: '/', expires }
  : { name: `part${index}`, value: 'v'.repeat(50), domain: `tracker${index % 100}.test`, path: '/', secure: true, sameSite: 'None' as const, expires, partitionKey: { topLevelSite: `https://site${index % 1_000}.example`, hasCrossSiteAncestor: true } });

describe('More than anyone has', () => {
  let lab: Awaited<ReturnType<typeof chromiumLab>>;
  let sites: Sites;
  let page: LabPage;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });

  async function setCookies(cookies: ReturnType<typeof strangers | typeof many>): Promise<void> {
    const session = await lab.chromium.context.browser()?.newBrowserCDPSession();
    await session?.send('Storage.setCookies', { cookies });
    await session?.detach();
  }

  async function open(path: string): Promise<Page> {
    const shown = await lab.chromium.newPage();
    await shown.goto(`chrome-extension://${await lab.chromium.extensionId()}/${path}`);
    return shown;
  }

  /** Bytes that the page's own script holds, after all garbage is gone. */
  async function heapOf(shown: Page): Promise<number> {
    const session = await lab.chromium.context.newCDPSession(shown);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize;
  }

  labForTests(() => chromiumLab({ hosts: ['*://*/*'] }), (...started) => void ([lab, sites] = started));
  const expires = Math.floor(Date.now() / 1000) + 86_400;

  describe('at one site: 5,000 keys, a value of 50 MB, cookies of 1,000 others', () => {
    let popup: Page;

    beforeAll(async () => {
      page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
      await page.evaluate(FILL);
      await setCookies(strangers(expires));
      popup = await open(`popup/index.html?tab=${page.tabId}`);
      await popup.getByRole('heading', { name: 'Local storage' }).waitFor();
    });

    test('the popup tells how much there is and draws a page of each group', async () => {
      await popup.getByText('5,000 items', { exact: false }).first().waitFor();
      await popup.getByText('1,000 items', { exact: false }).first().waitFor();
      expect(await popup.getByRole('row').count()).toBeLessThanOrEqual(3 * PAGE);
      expect(await popup.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(5_000);
    });

    test('its memory is a small multiple of the names that it lists, and has no value of 50 MB in it', async () => {
      expect(await heapOf(popup)).toBeLessThan(30 * MEGABYTE);
    });

    test('the search goes over all of them, and the last one is reached by "Show more"', async () => {
      await popup.getByRole('searchbox').fill(`key-${KEYS - 1}`);
      await until('only it is there', async () => (await popup.getByRole('row').count()) === 1);
      await popup.getByRole('searchbox').fill('kind:local-storage');
      await until('the keys are there', async () => (await popup.getByRole('row').count()) === PAGE);
      let presses = 0;
      for (const more = popup.locator('.more'); (await more.count()) > 0; presses += 1) await more.click();
      expect(presses).toBeLessThan(20);
      expect(await popup.getByRole('row').count()).toBe(KEYS);
      await popup.getByRole('row').last().scrollIntoViewIfNeeded();
      expect(await heapOf(popup)).toBeLessThan(100 * MEGABYTE);
      await popup.close();
    });

    test('all but the large value goes at once, and comes back as it was', async () => {
      const before = [await page.storage('local'), await lab.jar()];
      const ids = (await view()).items.filter(({ kind }) => kind !== 'indexed-db').map(({ id }) => id);
      expect(ids).toHaveLength(KEYS + STRANGERS);
      expect(await lab.ask('items.clear', { tabId: page.tabId, ids })).toMatchObject({ removed: ids.length, failed: [], returned: [], losses: [] });
      expect([await page.storage('local'), await lab.jar()]).toEqual([{}, []]);
      expect(await lab.ask('undo.restore', { tabId: page.tabId })).toEqual({ restored: ids.length, failed: [] });
      expect([await page.storage('local'), await lab.jar()]).toEqual(before);
    });
  });

  describe('in all: 11,000 cookies of 2,000 sites', () => {
    let all: Page;

    beforeAll(async () => {
      await setCookies(many(expires));
      all = await open('sites/index.html');
      await all.getByText(/11,000 cookies/).waitFor();
    });

    test('each site is a row, and only those near the view are in the page', async () => {
      expect(Number(await all.getByRole('grid').getAttribute('aria-rowcount'))).toBeGreaterThan(2_000);
      expect(await all.getByRole('row').count()).toBeLessThan(60);
      expect(await heapOf(all)).toBeLessThan(30 * MEGABYTE);
    });

    test('the last one is scrolled to, and a search finds one', async () => {
      await all.locator('[data-index="0"]').focus();
      await all.keyboard.press('End');
      await all.getByRole('row').filter({ hasText: 'tracker99.test' }).waitFor();
      await all.getByRole('searchbox').fill('site777.example');
      await all.getByText(/^\d+ of 2,?10\d sites shown$/).waitFor();
      await all.getByRole('button', { name: 'Details of site777.example', exact: true }).waitFor();
    });
  });
});
