import type { SiteView } from '../../../extension/messaging/messages';
import { until } from '../browsers/until';
import { chromiumLab } from './chromium-lab';
import { FILL, READ } from './every-kind';
import type { Lab, LabPage } from './lab';
import { startSites, type Sites } from './sites';

/* Chromium stops a background in the middle of anything; Firefox waits until it is idle. */
describe('A clear whose background is stopped on the way', () => {
  let lab: Lab;
  let sites: Sites;
  let page: LabPage;
  let before: string;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  /* While a database is being deleted it can't be read. */
  const stored = async (): Promise<string> => JSON.stringify(await page.evaluate(READ).catch(() => null));

  beforeAll(async () => {
    sites = await startSites();
    lab = await chromiumLab();
  });
  afterAll(async () => {
    await lab?.close();
    sites?.close();
  });
  beforeEach(async () => {
    page = await lab.open(sites.url('www.dingtalk.localhost', '/deep/page', { set: ['one=1; Path=/', 'two=2; HttpOnly; Path=/'] }));
    await page.evaluate(FILL);
    before = await stored();
  });
  afterEach(async () => {
    const { items } = await view();
    await lab.ask('items.clear', { tabId: page.tabId, ids: items.map(({ id }) => id), acceptsLosses: true });
    await page.close();
  });

  /** Asks for it and does not wait: the answer is lost with the background. */
  async function beginClear(): Promise<void> {
    const { items } = await view();
    void lab.ask('items.clear', { tabId: page.tabId, ids: items.map(({ id }) => id), acceptsLosses: true }).catch(() => null);
  }

  test.each([
    ['at once', () => Promise.resolve()],
    ['when the first thing is gone', () => until('something is gone', async () => (await lab.jar()).length < 2)],
  ])('%s, does nothing or all of it, and can be undone', async (_, moment) => {
    const cookies = await lab.jar();
    await beginClear();
    await moment();
    await lab.stopBackground();
    const end = await until('it has come to an end', async () => {
      const { items, undo } = await view();
      if (!items.length && undo) return 'cleared';
      return !undo && (await stored()) === before && 'untouched';
    });
    if (end === 'cleared') expect(await lab.ask('undo.restore', { tabId: page.tabId })).toMatchObject({ failed: [] });
    expect(JSON.parse(await stored())).toEqual(JSON.parse(before));
    expect(await lab.jar()).toEqual(cookies);
  });
});
