import 'fake-indexeddb/auto';
import { clearItems } from '../../../../extension/background/clear';
import { addItem, editItem } from '../../../../extension/background/edit';
import { isProtected, protectItem } from '../../../../extension/background/protect';
import { undoLast } from '../../../../extension/background/undo';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { undoCopy } from '../../../../extension/background/undo-copies';
import type { Carried } from '../../../../extension/messaging/carried';
import { listRows } from '../../../../extension/stores';
import { openPlace, type VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';
import { cookie } from '../transfer/arbitrary';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const own = (more: Partial<Carried> = {}): Carried => cookie({ domain: 'www.x.test', flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'lax' }, ...more });
const entry = (more: Partial<Carried> = {}): Carried => {
  const { flags: _, ...rest } = own({ kind: 'local-storage', domain: WWW, path: '', ...more });
  return rest;
};
const idOf = async (name: string): Promise<string> => (await listRows(await openPlace(tab))).find((row) => row.name === name)?.id ?? '';
const jar = () => fake.cookies.all().map(({ domain, path, name, value }) => `${domain} ${path} ${name}=${value}`);
let frame: FakeFrame;

beforeEach(async () => {
  jest.restoreAllMocks();
  fake.reset();
  await forgetCopies();
  frame = frameOf({ origin: WWW, localStorage: { key: 'old' } });
  fake.showTabs({ id: 1, url: WWW, frames: [frame] });
  fake.permissions.origins.push('*://*.x.test/*');
  fake.cookies.fill({ name: 'a', domain: 'www.x.test', value: 'old' }, { name: 'twin', domain: '.x.test', value: 'wide' });
});

test('adds a cookie with every field, and undo takes it away', async () => {
  const item = own({
    name: 'new', value: 'v', path: '/deep', domain: '.x.test', expires: Date.now() + 1e9, partition: 'https://top.test',
    flags: { secure: true, httpOnly: true, hostOnly: false, sameSite: 'strict' },
  });
  expect(await addItem(tab, item)).toMatchObject({ changed: true, objection: null, capped: null, undo: { count: 1, isChange: true } });
  expect(fake.cookies.all().find(({ name }) => name === 'new')).toMatchObject({
    value: 'v', path: '/deep', domain: '.x.test', hostOnly: false, secure: true, httpOnly: true, sameSite: 'strict',
    expirationDate: (item.expires ?? 0) / 1000, partitionKey: { topLevelSite: 'https://top.test', hasCrossSiteAncestor: true },
  });
  expect(await undoLast(tab)).toEqual({ isChange: true, restored: 1, failed: [] });
  expect(jar()).toEqual(['www.x.test / a=old', '.x.test / twin=wide']);
});

test('never adds over another item', async () => {
  expect(await addItem(tab, own({ name: 'a' }))).toMatchObject({ changed: false, objection: { field: 'name', why: 'taken' }, undo: null });
  expect(await addItem(tab, entry({ name: 'key' }))).toMatchObject({ changed: false, objection: { why: 'taken' } });
  expect([jar()[0], frame.localStorage]).toEqual(['www.x.test / a=old', { key: 'old' }]);
});

test('edits a value in place, and undo puts the old one back', async () => {
  expect(await editItem(tab, await idOf('a'), own({ value: 'changed' }))).toMatchObject({ changed: true, objection: null });
  expect(jar()).toEqual(['www.x.test / a=changed', '.x.test / twin=wide']);
  expect(await undoLast(tab)).toEqual({ isChange: true, restored: 1, failed: [] });
  expect(jar()).toEqual(['www.x.test / a=old', '.x.test / twin=wide']);
});

test.each([['name', { name: 'b' }], ['path', { path: '/deep' }], ['domain', { domain: '.x.test', flags: { secure: false, httpOnly: false, hostOnly: false, sameSite: 'lax' } }]] as const)(
  'an edited %s moves the cookie: the new one is there before the old one goes, and undo moves it back', async (_, more) => {
    const seen: number[] = [];
    const { set } = fakeBrowser.cookies;
    const spy = jest.spyOn(fakeBrowser.cookies, 'set').mockImplementation((details) => {
      seen.push(fake.cookies.all().length);
      return set(details);
    });
    expect(await editItem(tab, await idOf('a'), own({ value: 'moved', ...more }))).toMatchObject({ changed: true, objection: null });
    expect(seen).toEqual([2, 3]); // written beside the old one, which goes only then
    spy.mockRestore();
    expect(jar().some((line) => line.endsWith('a=old'))).toBe(false);
    expect(await undoLast(tab)).toMatchObject({ failed: [] });
    expect(jar().sort()).toEqual(['.x.test / twin=wide', 'www.x.test / a=old']);
  });

test('a refused edit loses nothing, whatever was edited', async () => {
  fake.cookies.stubborn.add('stubborn');
  expect(await editItem(tab, await idOf('a'), own({ name: 'stubborn' }))).toMatchObject({ changed: false, objection: { why: 'refused' }, undo: null });
  fake.cookies.stubborn.add('a');
  expect(await editItem(tab, await idOf('a'), own({ value: 'b', flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'no_restriction' } }))).toMatchObject({
    changed: false, objection: { field: 'secure', why: 'none-needs-secure' },
  });
  expect(jar()).toEqual(['www.x.test / a=old', '.x.test / twin=wide']);
});

test('a refused edit leaves the undo copy of what came before', async () => {
  await clearItems(tab, ({ name }) => name === 'twin');
  fake.cookies.stubborn.add('a');
  expect(await editItem(tab, await idOf('a'), own({ value: 'b' }))).toMatchObject({ changed: false, undo: { count: 1 } });
  expect((await undoCopy({ site: 'x.test', storeId: '0', isPrivate: false }))?.copies.map(({ name }) => name)).toEqual(['twin']);
});

const flags = { secure: true, httpOnly: false, hostOnly: true, sameSite: 'lax' } as const;
test.each<[string, Partial<Carried>, string]>([
  ['name', { name: '__Host-a', flags: { ...flags, secure: false } }, 'host-prefix'],
  ['name', { name: '__Host-a', flags, path: '/deep' }, 'host-prefix'],
  ['name', { name: '__Secure-a' }, 'secure-prefix'],
  ['name', { name: 'a=b' }, 'characters'],
  ['value', { value: 'a;b' }, 'characters'],
  ['value', { value: 'a\nb' }, 'characters'],
  ['value', { value: 'x'.repeat(4096) }, 'too-large'],
  ['name', { name: '', value: '' }, 'empty'],
  ['path', { path: 'deep' }, 'path'],
  ['domain', { domain: 'not a host' }, 'domain'],
  ['domain', { domain: '.co.uk', flags: { ...flags, hostOnly: false } }, 'public-suffix'],
  ['domain', { domain: 'www.y.test' }, 'needs-access'],
  ['partition', { partition: 'nowhere' }, 'partition'],
  ['expires', { expires: 1 }, 'expired'],
])('objects at the field %s (%j): %s', async (field, more, why) => {
  const before = jar();
  expect(await editItem(tab, await idOf('a'), own(more))).toMatchObject({ changed: false, objection: { field, why } });
  expect(jar()).toEqual(before);
});

test('a cookie does not leave its site, granted or not', async () => {
  fake.permissions.origins.push('*://*.y.test/*');
  expect(await editItem(tab, await idOf('a'), own({ domain: 'www.y.test' }))).toMatchObject({ changed: false, objection: { field: 'domain', why: 'other-site' } });
});

test('what is gone meanwhile is told', async () => {
  const id = await idOf('a');
  fake.cookies.fill();
  expect(await editItem(tab, id, own())).toMatchObject({ changed: false, objection: { why: 'gone' } });
});

test('tells when the browser shortens an expiry', async () => {
  const { set } = fakeBrowser.cookies;
  const capped = Math.floor(Date.now() / 1000) + 400 * 86_400;
  jest.spyOn(fakeBrowser.cookies, 'set').mockImplementation((details) => set({ ...details, expirationDate: capped }));
  expect(await editItem(tab, await idOf('a'), own({ expires: Date.now() + 1e12 }))).toMatchObject({ changed: true, capped: capped * 1000 });
});

test('"Secure" is taken off from an address that may', async () => {
  fake.cookies.fill({ name: 'a', domain: 'www.x.test', secure: true });
  const set = jest.spyOn(fakeBrowser.cookies, 'set');
  await editItem(tab, await idOf('a'), own({ value: 'b' }));
  expect(set.mock.calls[0]?.[0]).toMatchObject({ url: 'https://www.x.test/', secure: false });
});

test('edits keys and values of page storage', async () => {
  expect(await editItem(tab, await idOf('key'), entry({ name: 'renamed', value: 'new' }))).toMatchObject({ changed: true });
  expect(frame.localStorage).toEqual({ renamed: 'new' });
  await undoLast(tab);
  expect(frame.localStorage).toEqual({ key: 'old' });
  expect(await addItem(tab, entry({ kind: 'session-storage', name: 's' }))).toMatchObject({ changed: true });
  expect(frame.sessionStorage).toEqual({ s: '1' });
  expect(await addItem(tab, entry({ domain: 'https://closed.x.test' }))).toMatchObject({ changed: false, objection: { field: 'domain', why: 'not-open' } });
});

test('a protected item stays protected under its new name', async () => {
  await protectItem(tab, await idOf('a'), true);
  await editItem(tab, await idOf('a'), own({ name: 'b' }));
  expect(await isProtected(await idOf('b'), false)).toBe(true);
});
