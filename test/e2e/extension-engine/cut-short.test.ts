import type { SiteView } from '../../../extension/messaging/messages';
import { until } from '../browsers/until';
import { chromiumLab } from './chromium-lab';
import { FILL, READ } from './every-kind';
import type { LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { Sites } from './sites';

/* Runs in a page of the extension: what the background keeps of a clear, as it lies on the disk. */
const onDisk = (mode: string, act: string): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('undo-copies');
  opening.onsuccess = () => {
    const copies = opening.result.transaction('copies', '${mode}').objectStore('copies');
    const request = ${act};
    request.onsuccess = () => (opening.result.close(), resolve(request.result));
    request.onerror = () => reject(request.error);
  };
})`;

/* Chromium stops a background in the middle of anything; Firefox waits until it is idle. */
describe('A clear whose background is stopped on the way', () => {
  let lab: Awaited<ReturnType<typeof chromiumLab>>;
  let sites: Sites;
  let page: LabPage;
  let before: string;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  /* While a database is being deleted it can't be read. */
  const stored = async (): Promise<string> => JSON.stringify(await page.evaluate(READ).catch(() => null));

  labForTests(chromiumLab, (...started) => void ([lab, sites] = started));
  beforeEach(async () => {
    page = await lab.open(sites.url('www.dingtalk.localhost', '/deep/page', { set: ['one=1; Path=/', 'two=2; HttpOnly; Path=/'] }));
    await page.evaluate(FILL);
    before = await stored();
  });
  afterEach(async () => {
    const { items } = await view();
    await lab.ask('items.clear', { tabId: page.tabId, ids: items.map(({ id }) => id), acceptsLosses: true });
    await lab.ask('undo.forget', {});
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

  test('before the first thing is gone, is carried out at the next start, and can be undone', async () => {
    const cookies = await lab.jar();
    const ids = (await view()).items.map(({ id }) => id);
    await lab.ask('items.clear', { tabId: page.tabId, ids, acceptsLosses: true });
    const [keys, [copy, [note]]] = await lab.asker.evaluate<[unknown[], [object, [object]]]>(`Promise.all([${onDisk('readonly', 'copies.getAllKeys()')}, ${onDisk('readonly', 'copies.getAll()')}])`);
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toMatchObject({ failed: [] });
    for (const [index, record] of [copy, [{ ...note, clearing: { tabId: page.tabId, ids } }]].entries()) {
      await lab.asker.evaluate(onDisk('readwrite', `copies.put(${JSON.stringify(record)}, ${JSON.stringify(keys[index])})`));
    }
    await lab.stopBackground();
    await until('it was carried out', async () => {
      const { items, undo } = await view();
      return !items.length && undo !== null;
    });
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toMatchObject({ failed: [] });
    expect([JSON.parse(await stored()), await lab.jar()]).toEqual([JSON.parse(before), cookies]);
  });
});
