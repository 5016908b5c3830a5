import type { Page } from 'playwright-core';
import type { SiteView } from '../../../extension/messaging/messages';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import type { LabPage } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Sites } from '../extension-engine/sites';
import { FILL_HOSTILE, HOSTILE, READ_HOSTILE } from './hostile-page';

const NARROW = { width: 320, height: 800 };
const TURNED = HOSTILE['breaking out of an isolate'] ?? '';

/* Runs in a page of the extension: what names and values must never become, and where the parts of each row are. */
const inspect = () => ({
  title: document.title,
  made: document.querySelectorAll('body :is(img, script, b, iframe, style, textarea)').length,
  overflow: document.documentElement.scrollWidth - window.innerWidth,
  /* The button that deletes is where it is in every row: no name turned its row around or pushed it away. */
  ends: [...new Set([...document.querySelectorAll('.rows > .row > [role=cell] > .delete')].map((button) => Math.round(button.getBoundingClientRect().right)))],
  starts: [...new Set([...document.querySelectorAll('.rows > .row .what > .name')].map((button) => Math.round(button.getBoundingClientRect().left)))],
});

describe('Names and values that a page chose to confuse', () => {
  let lab: Awaited<ReturnType<typeof chromiumLab>>;
  let sites: Sites;
  let page: LabPage;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  const stored = async (): Promise<string[]> => [...(JSON.parse(await page.evaluate<string>(READ_HOSTILE)) as string[]), ...(await lab.jar())];

  /** A narrow page of the extension, and whatever in it ran or was kept from running. */
  async function openNarrow(path: string): Promise<{ shown: Page; alarms: string[] }> {
    const shown = await lab.chromium.newPage();
    const alarms: string[] = [];
    shown.on('dialog', (dialog) => (alarms.push(dialog.message()), void dialog.dismiss()));
    shown.on('pageerror', ({ message }) => alarms.push(message));
    shown.on('console', (message) => message.type() === 'error' && alarms.push(message.text()));
    await shown.setViewportSize(NARROW);
    await shown.goto(`chrome-extension://${await lab.chromium.extensionId()}/${path}`);
    return { shown, alarms };
  }

  labForTests(() => chromiumLab({ hosts: ['*://*/*'] }), (...started) => void ([lab, sites] = started));
  beforeAll(async () => {
    page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
    await page.evaluate(FILL_HOSTILE);
  });

  test.each(Object.entries(HOSTILE))('%s: all of that name goes and nothing else does, and comes back as it was', async (_, name) => {
    const before = await stored();
    const { items } = await view();
    /* No text that reaches this test holds half a pair: it is told by what stands for it, and by its place among the kinds. */
    const ids = items.filter((item) => item.name === name).map(({ id }) => id);
    const own = items.filter((item) => item.name === name).map(({ kind }) => kind);
    expect(own).toEqual(expect.arrayContaining(['local-storage', 'session-storage', 'indexed-db', 'cache-storage']));
    expect(await lab.ask('items.clear', { tabId: page.tabId, ids })).toMatchObject({ removed: ids.length, failed: [], returned: [], losses: [] });
    const left = await stored();
    const gone = before.filter((line) => !left.includes(line));
    expect(gone).toHaveLength(ids.length);
    expect(gone.filter((line) => !line.includes('=')).every((line) => line.includes(` ${JSON.stringify(name)}: `))).toBe(true);
    expect(left.every((line) => before.includes(line))).toBe(true);
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toEqual({ restored: ids.length, failed: [] });
    expect(await stored()).toEqual(before);
  });

  test('the popup shows them as text, in a narrow column, and turns nothing around', async () => {
    const { items } = await view();
    const { shown, alarms } = await openNarrow(`popup/index.html?tab=${page.tabId}`);
    await until('all is listed', async () => (await shown.getByRole('row').count()) === items.length);
    await shown.getByRole('button', { name: 'Show values', exact: true }).click();
    expect(await shown.evaluate(inspect)).toEqual({ title: 'Stored Here: dingtalk.localhost', made: 0, overflow: 0, ends: [expect.any(Number)], starts: [expect.any(Number)] });
    /* Four kilobytes of name are a few lines until one asks for them. */
    expect(Math.max(...(await shown.locator('.rows > .row').evaluateAll((rows) => rows.map((row) => row.clientHeight))))).toBeLessThan(200);
    await shown.locator('.row .name[aria-expanded=false]').evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await until('all are open', async () => (await shown.locator('.row > .details').count()) === items.length);
    await shown.locator('.details [aria-label^="Show contents of"]').evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await until('all contents are there', async () => (await shown.getByText('Reading…').count()) === 0);
    expect(await shown.evaluate(inspect)).toMatchObject({ title: 'Stored Here: dingtalk.localhost', made: 0, overflow: 0, ends: [expect.any(Number)], starts: [expect.any(Number)] });
    expect(alarms).toEqual([]);
    await shown.close();
  });

  test('a sentence about one keeps its own direction to its end', async () => {
    const { shown } = await openNarrow(`popup/index.html?tab=${page.tabId}`);
    await shown.setViewportSize({ width: 1200, height: 800 });
    await shown.getByRole('searchbox').fill('reversed kind:cookie');
    await shown.locator('.row .name').click();
    await shown.getByRole('button', { name: `Protect ${TURNED}` }).click();
    const sentence = shown.locator('.notice .headline');
    await sentence.waitFor();
    /* Where each word stands on the line. */
    const lefts = await sentence.evaluate((element) => {
      const text = element.firstChild as Text;
      return [...text.data.matchAll(/[a-z]+/gi)].map(({ index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(lefts.length).toBeGreaterThan(8);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    await lab.ask('item.protect', { tabId: page.tabId, id: (await view()).items.find(({ isProtected }) => isProtected)?.id ?? '', isProtected: false });
    await shown.close();
  });

  test('the page of all sites shows them as text too, and deletes exactly one', async () => {
    const before = await lab.jar();
    const { shown, alarms } = await openNarrow('sites/index.html');
    await shown.getByRole('button', { name: 'Show values', exact: true }).click();
    await shown.getByRole('button', { name: 'Details of dingtalk.localhost', exact: true }).click();
    await until('its cookies are listed', async () => (await shown.locator('.rows > .row').count()) === before.length);
    expect(await shown.evaluate(inspect)).toMatchObject({ made: 0, overflow: 0, ends: [expect.any(Number)], starts: [expect.any(Number)] });
    await shown.locator('.rows > .row').filter({ hasText: 'txt.gpj' }).locator('.delete').click();
    await shown.getByText('Removed 1.').waitFor();
    expect(await lab.jar()).toEqual(before.filter((line) => !line.includes('txt.gpj')));
    await shown.getByRole('button', { name: 'Undo', exact: true }).click();
    await until('it is back', async () => (await lab.jar()).length === before.length);
    expect(await lab.jar()).toEqual(before);
    expect(alarms).toEqual([]);
    await shown.close();
  });

  test('a cookie that extensions can\'t name fails by name, and stays', async () => {
    await page.evaluate(`void (document.cookie = 'half\\\\ud800=1; Path=/')`.replace('\\\\', '\\'));
    const before = await lab.jar();
    const ids = (await view()).items.filter(({ kind, name }) => kind === 'cookie' && name.includes('\ufffd')).map(({ id }) => id);
    expect(await lab.ask('items.clear', { tabId: page.tabId, ids })).toMatchObject({ removed: 0, returned: [], failed: [{ reason: 'refused-by-browser' }], undo: null });
    expect(await lab.jar()).toEqual(before);
  });
});
