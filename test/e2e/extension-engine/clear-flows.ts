import type { SiteView, StoredItem } from '../../../extension/messaging/messages';
import { until } from '../browsers/until';
import type { Lab, LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { PageOptions, Sites } from './sites';

const WWW = 'www.dingtalk.localhost';

/** Names that occur more than once: only their whole identity tells them apart. */
const TWINS = ['twin=host; Path=/', 'twin=domain; Domain=dingtalk.localhost; Path=/', 'twin=path; Path=/deep', 'twin=part; Path=/; Secure; SameSite=None; Partitioned'];
/* Firefox takes no nameless ones from a server. */
const OTHERS = ['hidden=1; HttpOnly; Path=/', 'long=1; Max-Age=86400; SameSite=Strict; Path=/', '__Host-own=1; Secure; Path=/', '=nameless; Path=/', '=wide; Domain=dingtalk.localhost; Path=/'];
const STRANGER = ['third=1; Secure; SameSite=None; Partitioned; Path=/'];

/** Viewing, deleting exactly, clearing and undoing: the same in every browser. */
export function clearFlows(start: () => Promise<Lab>): void {
  let lab: Lab;
  let sites: Sites;
  let page: LabPage;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  const ids = async (which: (item: StoredItem) => boolean = () => true): Promise<string[]> => (await view()).items.filter(which).map(({ id }) => id);
  const clear = async (which?: (item: StoredItem) => boolean) => lab.ask('items.clear', { tabId: page.tabId, ids: await ids(which) });
  const open = async (options: PageOptions): Promise<void> => {
    page = await lab.open(sites.url(WWW, '/deep/page', options));
  };

  labForTests(start, (...started) => void ([lab, sites] = started));
  afterEach(async () => {
    await page.goto(sites.url(WWW, '/empty'));
    await clear();
    await lab.ask('undo.forget', {});
    await page.close();
  });

  test('shows cookies of every sort, and storage of third-party frames as such', async () => {
    const frame = [sites.url('frame.tracker.localhost', '/', { set: STRANGER, script: 'greedy' }), sites.url('no.access.localhost', '/')];
    await open({ set: [...TWINS, ...OTHERS], script: 'greedy', frame });
    await lab.stopBackground();
    const { status, site, items, needsAccess, refusal, undo } = await view();
    expect({ status, site, refusal, undo }).toEqual({ status: 'ready', site: 'dingtalk.localhost', refusal: null, undo: null });
    expect(items.filter(({ name }) => name === 'twin').map(({ domain, path, value }) => `${domain} ${path} ${value}`).sort()).toEqual([
      '.dingtalk.localhost / domain', `${WWW} / host`, `${WWW} / part`, `${WWW} /deep path`,
    ]);
    const find = (name: string, party = 'first'): StoredItem | undefined => items.find((item) => item.name === name && item.party === party);
    expect(find('hidden')?.flags).toMatchObject({ httpOnly: true, hostOnly: true });
    expect(find('third', 'third')).toMatchObject({ domain: 'frame.tracker.localhost', partition: 'http://dingtalk.localhost' });
    expect(find('property', 'third')).toMatchObject({ kind: 'local-storage', partition: 'http://dingtalk.localhost' });
    expect(find('property')).toMatchObject({ kind: 'local-storage', partition: null, size: 'property1'.length });
    expect(find('session_id')?.likelySignIn).toBe(true);
    expect(needsAccess).toEqual([{ host: 'access.localhost', grant: ['*://*.access.localhost/*'] }]);
  });

  test.each(['host', 'domain', 'path', 'part'])('deletes the %s cookie and none of its twins', async (value) => {
    await open({ set: TWINS });
    const before = await lab.jar();
    expect(before).toHaveLength(TWINS.length);
    const result = await clear((item) => item.value === value);
    expect(result).toMatchObject({ removed: 1, failed: [], returned: [] });
    expect(await lab.jar()).toEqual(before.filter((line) => !line.includes(`twin=${value}`)));
  });

  test('clears everything and puts it back as it was, though the background stopped in between', async () => {
    await open({ set: [...TWINS, ...OTHERS], script: 'greedy', frame: [sites.url('frame.tracker.localhost', '/', { set: STRANGER, script: 'greedy' })] });
    const [jar, local, session, shown] = [await lab.jar(), await page.storage('local'), await page.storage('session'), (await view()).items];
    const result = await clear();
    expect(result).toMatchObject({ removed: shown.length, failed: [], returned: [], undo: { count: shown.length } });
    expect([await lab.jar(), await page.storage('local'), await page.storage('session')]).toEqual([[], {}, {}]);
    expect((await view()).items).toEqual([]);
    await lab.stopBackground();
    expect((await view()).undo).toEqual(result.undo);
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toEqual({ restored: shown.length, failed: [] });
    expect([await lab.jar(), await page.storage('local'), await page.storage('session')]).toEqual([jar, local, session]);
    const again = await view();
    expect(again.undo).toBeNull();
    /* All that is stored of each, flags and expiry too. Browsers list in the order of writing. */
    const byId = (items: readonly StoredItem[]): StoredItem[] => [...items].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(again.items)).toEqual(byId(shown));
  });

  test('three clears one after the other come back one after the other, the last one first, though the background stopped in between', async () => {
    await open({ set: ['one=1; Path=/', 'two=2; HttpOnly; Path=/'], script: 'greedy' });
    const state = async () => JSON.stringify([await lab.jar(), await page.storage('local'), (await view()).items.map(({ id, value, expires, flags }) => [id, value, expires, flags]).sort()]);
    const seen: string[] = [];
    const offered: (number | undefined)[] = [];
    for (const which of [({ name }: StoredItem) => name === 'one', ({ kind }: StoredItem) => kind === 'local-storage', ({ name }: StoredItem) => name === 'two']) {
      seen.push(await state());
      const { removed, undo } = await clear(which);
      expect(removed).toBeGreaterThan(0);
      offered.push(undo?.time);
    }
    expect(new Set([...seen, await state()]).size).toBe(4);
    for (const before of seen.reverse()) {
      await lab.stopBackground();
      expect((await view()).undo?.time).toBe(offered.pop());
      expect(await lab.ask('undo.restore', { tabId: page.tabId })).toMatchObject({ failed: [] });
      expect(await state()).toBe(before);
    }
    expect((await view()).undo).toBeNull();
  });

  test('lists storage that an empty frame shares with its page once, as the page\'s', async () => {
    await open({ script: 'greedy', set: [] });
    await page.evaluate(`document.documentElement.append(document.createElement('iframe'))`);
    const { items } = await view();
    expect(items.filter(({ name }) => name === 'property').map(({ domain, party }) => [new URL(domain).hostname, party])).toEqual([[WWW, 'first']]);
  });

  test('says what an open page wrote back', async () => {
    await open({ script: 'zombie' });
    const result = await clear(({ name }) => name === 'zombie');
    expect(result.failed).toEqual([]);
    /* Deleted, and back before it was read again: the page is quicker than two trips between processes. */
    expect(result.returned.map(({ name }) => name)).toEqual(['zombie']);
    expect(await page.storage('local')).toEqual({ zombie: 'back' });
  });

  test('undo of storage whose frame is gone fails by name, and can be tried again', async () => {
    const frame = [sites.url('frame.tracker.localhost', '/frame', { script: 'greedy' })];
    await open({ frame, set: ['mine=1; Path=/'] });
    const { removed } = await clear();
    await page.goto(sites.url(WWW, '/without-frame'));
    const first = await lab.ask('undo.restore', { tabId: page.tabId });
    expect(first.failed.filter(({ reason }) => reason !== 'not-open')).toEqual([]);
    expect(first.failed.length).toBeGreaterThan(0);
    expect(first.restored).toBe(removed - first.failed.length);
    await page.goto(sites.url(WWW, '/with-frame', { frame: [sites.url('frame.tracker.localhost', '/empty')] }));
    expect(await lab.ask('undo.restore', { tabId: page.tabId })).toEqual({ restored: first.failed.length, failed: [] });
  });

  test('forgets undo copies at once', async () => {
    await open({ set: ['mine=1; Path=/'] });
    await clear();
    expect(await lab.ask('undo.forget', {})).toEqual({ forgotten: 1 });
    expect((await view()).undo).toBeNull();
    await expect(lab.ask('undo.restore', { tabId: page.tabId })).rejects.toThrow('no copy');
  });

  test('writes nothing of its own into the site', async () => {
    await open({});
    await view();
    expect([await lab.jar(), await page.storage('local'), await page.storage('session')]).toEqual([[], {}, {}]);
    await until('nothing came later either', async () => (await view()).items.length === 0);
  });
}
