import type { Carried } from '../../../extension/messaging/carried';
import type { StoredItem } from '../../../extension/messaging/messages';
import { readTransfer } from '../../../extension/transfer/read-transfer';
import { writeTransfer } from '../../../extension/transfer/write-transfer';
import type { Lab, LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { PageOptions, Sites } from './sites';

const WWW = 'www.dingtalk.localhost';
const DAY = 86_400_000;
const TWINS = ['twin=host; Path=/', 'twin=domain; Domain=dingtalk.localhost; Path=/', 'twin=part; Path=/; Secure; SameSite=None; Partitioned'];
const MIXED = [...TWINS, 'hidden=1; HttpOnly; Path=/', `long=a%20b="c"; Max-Age=86400; SameSite=Strict; Path=/`, '__Host-own=1; Secure; Path=/', '__Secure-own=1; Secure; Path=/deep'];
const STRANGER = ['third=1; Secure; SameSite=None; Partitioned; Path=/'];

/** Adding, editing, protecting, importing and exporting: the same in every browser, the truth read from outside. */
export function editFlows(start: () => Promise<Lab>): void {
  let lab: Lab;
  let sites: Sites;
  let page: LabPage;

  const listed = async (): Promise<readonly StoredItem[]> => (await lab.ask('site.view', { tabId: page.tabId })).items;
  const find = async (which: (item: StoredItem) => boolean): Promise<StoredItem> => (await listed()).find(which) as StoredItem;
  const exported = async (): Promise<readonly Carried[]> => (await lab.ask('export.items', { tabId: page.tabId, scope: 'site' })).items;
  const carried = async (which: (item: StoredItem) => boolean): Promise<{ id: string; item: Carried }> => {
    const { id } = await find(which);
    const { items: [item] } = await lab.ask('export.items', { tabId: page.tabId, scope: { ids: [id] } });
    return { id, item: item as Carried };
  };
  const edit = async (which: (item: StoredItem) => boolean, more: Partial<Carried>) => {
    const { id, item } = await carried(which);
    return lab.ask('item.edit', { tabId: page.tabId, id, item: { ...item, ...more } });
  };
  const open = async (options: PageOptions): Promise<void> => {
    page = await lab.open(sites.url(WWW, '/deep/page', options));
  };
  const undo = () => lab.ask('undo.restore', { tabId: page.tabId });
  const clear = async () => lab.ask('items.clear', { tabId: page.tabId, ids: (await listed()).map(({ id }) => id) });
  const flags = { secure: false, httpOnly: false, hostOnly: true, sameSite: 'lax' } as const;
  const fresh: Carried = { kind: 'cookie', name: 'new', value: '1', domain: WWW, path: '/', partition: null, hasCrossSiteAncestor: null, expires: null, flags };

  labForTests(start, (...started) => void ([lab, sites] = started));
  afterEach(async () => {
    await page.goto(sites.url(WWW, '/empty'));
    for (const { id, isProtected } of await listed()) if (isProtected) await lab.ask('item.protect', { tabId: page.tabId, id, isProtected: false });
    await clear();
    await lab.ask('undo.forget', {});
    await page.close();
  });

  test.each(['host', 'domain', 'part'])('edits the value of the %s cookie and of none of its twins, and takes it back though the background stopped', async (value) => {
    await open({ set: TWINS });
    const before = await lab.jar();
    expect(await edit((item) => item.value === value, { value: 'edited' })).toMatchObject({ changed: true, objection: null, undo: { isChange: true, count: 1 } });
    expect(await lab.jar()).toEqual(before.map((line) => line.replace(`twin=${value}`, 'twin=edited')).sort());
    await lab.stopBackground();
    expect(await undo()).toEqual({ isChange: true, restored: 1, failed: [] });
    expect(await lab.jar()).toEqual(before);
  });

  test('edits every field: the cookie moves, nothing else does, and undo moves it back', async () => {
    await open({ set: ['a=1; Path=/', 'a=wide; Domain=dingtalk.localhost; Path=/'] });
    const [before, expires] = [await lab.jar(), Math.floor(Date.now() / 1000) * 1000 + 10 * DAY];
    const more = { name: 'b', value: '2', domain: '.dingtalk.localhost', path: '/deep', expires, flags: { secure: true, httpOnly: true, hostOnly: false, sameSite: 'strict' } } as const;
    expect(await edit(({ value }) => value === '1', more)).toMatchObject({ changed: true, objection: null, capped: null });
    expect(await lab.jar()).toEqual(['.dingtalk.localhost / a=wide', '.dingtalk.localhost /deep b=2']);
    const { expires: ends, flags: now } = await find(({ name }) => name === 'b');
    expect(now).toEqual(more.flags);
    expect(Math.abs((ends ?? 0) - expires)).toBeLessThan(1000);
    expect(await page.evaluate('document.cookie')).toBe('a=wide');
    expect(await undo()).toMatchObject({ restored: 2, failed: [] });
    expect(await lab.jar()).toEqual(before);
  });

  test('takes "Secure" off and puts it on again', async () => {
    await open({ set: ['s=1; Secure; Path=/'] });
    const secure = async () => (await find(({ name }) => name === 's')).flags?.secure;
    expect(await edit(({ name }) => name === 's', { flags })).toMatchObject({ changed: true });
    expect(await secure()).toBe(false);
    expect(await undo()).toMatchObject({ restored: 1, failed: [] });
    expect(await secure()).toBe(true);
  });

  test.each<[string, Partial<Carried>]>([
    ['host-prefix', { name: '__Host-a' }], ['too-large', { value: 'x'.repeat(5000) }], ['expired', { expires: 1000 }], ['taken', { name: 'b' }], ['other-site', { domain: 'www.tracker.localhost' }],
  ])('a refused edit (%s) loses nothing', async (why, more) => {
    await open({ set: ['a=1; Path=/', 'b=2; Path=/'] });
    const before = await lab.jar();
    expect(await edit(({ name }) => name === 'a', more)).toMatchObject({ changed: false, objection: { why }, undo: null });
    expect(await lab.jar()).toEqual(before);
  });

  test('adds, never over another one, and says when the browser shortens the expiry', async () => {
    await open({ set: ['a=1; Path=/'] });
    expect(await lab.ask('item.add', { tabId: page.tabId, item: { ...fresh, name: 'a' } })).toMatchObject({ changed: false, objection: { why: 'taken' } });
    const { changed, capped } = await lab.ask('item.add', { tabId: page.tabId, item: { ...fresh, expires: Date.now() + 2000 * DAY } });
    expect(changed).toBe(true);
    expect(Math.abs((capped ?? 0) - Date.now() - 400 * DAY)).toBeLessThan(DAY);
    expect(await lab.jar()).toEqual([`${WWW} / a=1`, `${WWW} / new=1`]);
    expect(await undo()).toMatchObject({ restored: 1, failed: [] });
    expect(await lab.jar()).toEqual([`${WWW} / a=1`]);
  });

  test('adds a partitioned cookie', async () => {
    await open({});
    const item = { ...fresh, partition: 'http://dingtalk.localhost', flags: { ...flags, secure: true, sameSite: 'no_restriction' } } as const;
    expect(await lab.ask('item.add', { tabId: page.tabId, item })).toMatchObject({ changed: true });
    expect(await find(({ name }) => name === 'new')).toMatchObject({ partition: 'http://dingtalk.localhost' });
    expect(await page.evaluate('document.cookie')).toBe('new=1');
    expect(await undo()).toMatchObject({ restored: 1, failed: [] });
    expect(await lab.jar()).toEqual([]);
  });

  test('edits keys and values of page storage', async () => {
    await open({});
    await page.evaluate(`localStorage.setItem('entry', 'old'), sessionStorage.setItem('entry', 'old'), 0`);
    expect(await edit(({ kind }) => kind === 'local-storage', { name: 'né\\"w', value: '<b>\n\u202E' })).toMatchObject({ changed: true });
    expect(await edit(({ kind }) => kind === 'session-storage', { value: '' })).toMatchObject({ changed: true });
    expect([await page.storage('local'), await page.storage('session')]).toEqual([{ 'né\\"w': '<b>\n\u202E' }, { entry: '' }]);
    expect(await undo()).toMatchObject({ restored: 1, failed: [] });
    expect(await page.storage('session')).toEqual({ entry: 'old' });
  });

  test('a protected item survives a clear of everything, and its twins do not', async () => {
    await open({ set: TWINS });
    const { id } = await find(({ value }) => value === 'domain');
    await lab.ask('item.protect', { tabId: page.tabId, id, isProtected: true });
    await lab.stopBackground();
    expect(await clear()).toMatchObject({ removed: 2, spared: 1 });
    expect(await lab.jar()).toEqual(['.dingtalk.localhost / twin=domain']);
  });

  test.each(['json', 'netscape'] as const)('what is exported as %s comes back as it was, partitions too', async (format) => {
    await open({ set: MIXED, script: 'greedy', frame: [sites.url('frame.tracker.localhost', '/', { set: STRANGER })] });
    const isCookie = ({ kind }: { kind: string }): boolean => format === 'json' || kind === 'cookie';
    const [items, jar] = [(await exported()).filter(isCookie), await lab.jar()];
    const { text, left } = writeTransfer(format, items, 'http://unused.localhost');
    expect(left).toEqual([]);
    await clear();
    expect(await lab.jar()).toEqual([]);
    const read = readTransfer(text, { host: WWW, secure: false });
    expect(read.problems).toEqual([]);
    const { entries } = await lab.ask('import.preview', { tabId: page.tabId, items: read.items });
    expect(entries.map(({ status }) => status)).toEqual(items.map(() => 'new'));
    expect(await lab.jar()).toEqual([]);
    expect(await lab.ask('import.apply', { tabId: page.tabId, items: read.items })).toMatchObject({ written: items.length, failed: [] });
    expect(await lab.jar()).toEqual(jar);
    const sorted = (all: readonly Carried[]): readonly string[] => all.filter(isCookie).map((item) => JSON.stringify(item)).sort();
    expect(sorted(await exported())).toEqual(sorted(items));
    expect((await lab.ask('import.preview', { tabId: page.tabId, items: read.items })).entries.every(({ status }) => status === 'same')).toBe(true);
    expect(await undo()).toMatchObject({ restored: items.length, failed: [] });
    expect(await lab.jar()).toEqual([]);
  });

  test('imports cookies of another site that it has access to, and takes them back', async () => {
    await open({ set: ['a=1; Path=/'] });
    const items = [{ ...fresh, domain: 'other.tracker.localhost' }, { ...fresh, domain: 'www.far.localhost' }];
    expect((await lab.ask('import.preview', { tabId: page.tabId, items })).entries.map(({ status, why }) => why ?? status)).toEqual(['new', 'needs-access']);
    expect(await lab.ask('import.apply', { tabId: page.tabId, items })).toMatchObject({ written: 1, failed: [{ name: 'new', why: 'needs-access' }] });
    expect(await lab.jar()).toEqual(['other.tracker.localhost / new=1', `${WWW} / a=1`]);
    const all = (await lab.ask('export.items', { tabId: page.tabId, scope: 'all-sites' })).items.map(({ domain, name }) => `${domain} ${name}`);
    expect(all.sort()).toEqual(['other.tracker.localhost new', `${WWW} a`]);
    expect(await undo()).toMatchObject({ restored: 1, failed: [] });
    expect(await lab.jar()).toEqual([`${WWW} / a=1`]);
  });
}
