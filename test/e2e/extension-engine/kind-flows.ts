import type { SiteView, StoredItem } from '../../../extension/messaging/messages';
import { FILL, READ } from './every-kind';
import type { Lab, LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { Sites } from './sites';

const WWW = 'www.dingtalk.localhost';

const NOTHING = { databases: {}, caches: {}, files: {}, buckets: {}, workers: [], name: '', local: {} };

export interface KindExpectations {
  readonly hasBuckets: boolean;
}

/** Every storage kind seen, looked into, cleared and put back byte for byte: the same in every browser. */
export function kindFlows(start: () => Promise<Lab>, { hasBuckets }: KindExpectations): void {
  let lab: Lab;
  let sites: Sites;
  let page: LabPage;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  const items = async (): Promise<readonly StoredItem[]> => (await view()).items;
  const idOf = async (kind: string, name: string): Promise<string> => (await items()).find((item) => item.kind === kind && item.name === name)?.id ?? `no ${kind} ${name}`;
  const look = async (kind: string, name: string, inside: readonly string[] = []) => lab.ask('item.look', { tabId: page.tabId, id: await idOf(kind, name), at: { inside, from: 0 } });
  const clear = async (acceptsLosses = true) => lab.ask('items.clear', { tabId: page.tabId, ids: (await items()).map(({ id }) => id), acceptsLosses });

  labForTests(start, (...started) => void ([lab, sites] = started));
  beforeEach(async () => {
    page = await lab.open(sites.url(WWW, '/deep/page'));
    await page.evaluate(FILL);
  });
  afterEach(async () => {
    await clear();
    await page.close();
  });

  test('lists them with what is known without reading all of it', async () => {
    const shown = (await items()).map(({ kind, name, size, count }) => [kind, name, size, count ?? null].join(' ')).sort();
    expect(shown).toEqual([
      'cache-storage empty cache 0 0',
      'cache-storage pages v1 0 2',
      'file-system folder 4 1',
      'file-system nothing 0 1',
      'file-system plain.bin 300 1',
      `indexed-db typed 0 ${hasBuckets ? 33 : 30}`,
      'service-worker /deep/worker.js 0 ',
      expect.stringMatching(/^shared-object 127\.0\.0\.1\/movie\.swf\/settings \d+ $/),
      ...(hasBuckets ? [expect.stringMatching(/^storage-bucket bucket \d+ $/)] : []),
      'window-name window.name 12 ',
    ]);
  });

  test('clears them all and puts them back byte for byte, though the background stopped in between', async () => {
    const before = await page.evaluate(READ);
    const { losses, failed, returned } = await clear();
    expect([losses.map(({ loss }) => loss), failed, returned]).toEqual([['fetched-anew'], [], []]);
    expect(await page.evaluate(READ)).toEqual(NOTHING);
    await lab.stopBackground();
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toMatchObject({ failed: [] });
    expect(await page.evaluate(READ)).toEqual(before);
  });

  test('says what an undo would lack before anything is deleted', async () => {
    const before = await page.evaluate(READ);
    const result = await clear(false);
    expect(result).toMatchObject({ removed: 0, isToConfirm: true, losses: [{ name: '/deep/worker.js', loss: 'fetched-anew' }] });
    expect(await page.evaluate(READ)).toEqual(before);
  });

  test('answers of other sites in a cache are told to be lost, and the rest of it comes back', async () => {
    const other = sites.url('no.access.localhost', '/opaque');
    await page.evaluate(`caches.open('pages v1').then((cache) => fetch('${other}', { mode: 'no-cors' }).then((answer) => cache.put('${other}', answer))).then(() => null)`);
    const ids = [await idOf('cache-storage', 'pages v1')];
    expect(await lab.ask('items.clear', { tabId: page.tabId, ids })).toMatchObject({ removed: 0, isToConfirm: true, losses: [{ name: 'pages v1', loss: 'opaque-body' }] });
    expect(await lab.ask('items.clear', { tabId: page.tabId, ids, acceptsLosses: true })).toMatchObject({ removed: 1, failed: [] });
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toMatchObject({ restored: 1, failed: [] });
    expect((await look('cache-storage', 'pages v1')).parts.map(({ name }) => new URL(name).pathname)).toEqual(['/cached', '/binary']);
  });

  test('looks into a database, a cache, files and a shared object', async () => {
    const { parts } = await look('indexed-db', 'typed');
    expect(parts.map(({ name, count }) => [name, count])).toEqual([['empty', 0], ['people', 2], ['values', hasBuckets ? 31 : 28]]);
    expect((await look('indexed-db', 'typed', ['people'])).parts[0]).toMatchObject({ name: '1', value: '{"name": "Ann", "age": 3, "tags": ["a", "b"], "id": 1}' });
    expect((await look('cache-storage', 'pages v1')).parts.map(({ name }) => new URL(name).pathname)).toEqual(['/cached', '/binary']);
    expect((await look('file-system', 'folder')).parts.map(({ name }) => name).sort()).toEqual(['hollow', 'inner']);
    expect((await look('file-system', 'folder', ['inner'])).parts).toEqual([{ name: 'deep.txt', value: '', size: 4, count: null }]);
    expect((await look('shared-object', '127.0.0.1/movie.swf/settings')).parts.length).toBeGreaterThan(0);
  });

  test('gives a shared object as the file that the player wrote', async () => {
    const name = '127.0.0.1/movie.swf/settings';
    const { sol } = await lab.ask('object.file', { tabId: page.tabId, id: await idOf('shared-object', name) });
    expect(sol).toBe(await page.evaluate(`localStorage.getItem('${name}')`));
  });

  test('a database that the page keeps open fails by name, and is gone once the page lets go', async () => {
    await page.evaluate(`new Promise((resolve) => { const request = indexedDB.open('typed'); request.onsuccess = () => { window.open_ = request.result; resolve(null); }; })`);
    const result = await lab.ask('items.clear', { tabId: page.tabId, ids: [await idOf('indexed-db', 'typed')] });
    expect(result).toMatchObject({ removed: 0, failed: [{ name: 'typed', reason: 'held-open' }] });
    await page.evaluate('open_.close()');
    expect((await items()).map(({ name }) => name)).not.toContain('typed');
  });
}
