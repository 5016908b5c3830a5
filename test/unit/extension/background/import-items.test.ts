import 'fake-indexeddb/auto';
import { exportItems } from '../../../../extension/background/export-items';
import { applyImport, previewImport } from '../../../../extension/background/import-items';
import { undoLast } from '../../../../extension/background/undo';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import type { Carried } from '../../../../extension/messaging/carried';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';
import { cookie } from '../transfer/arbitrary';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const own = (more: Partial<Carried> = {}): Carried => cookie({ domain: 'www.x.test', flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'lax' }, ...more });
const entry = (more: Partial<Carried>): Carried => ({ kind: 'local-storage', name: 'key', value: '1', domain: WWW, path: '', partition: null, hasCrossSiteAncestor: null, expires: null, ...more });
const jar = () => fake.cookies.all().map(({ domain, name, value }) => `${domain} ${name}=${value}`).sort();
let frame: FakeFrame;

beforeEach(async () => {
  jest.restoreAllMocks();
  fake.reset();
  await forgetCopies();
  frame = frameOf({ origin: WWW, localStorage: { key: 'old' } });
  fake.showTabs({ id: 1, url: WWW, frames: [frame] });
  fake.permissions.origins.push('*://*.x.test/*', '*://*.y.test/*');
  fake.cookies.fill({ name: 'same', domain: 'www.x.test' }, { name: 'changed', domain: 'www.x.test', value: 'old' }, { name: 'else', domain: 'y.test', value: 'old' });
});

const ITEMS = [
  own({ name: 'same' }), own({ name: 'changed', value: 'new' }), own({ name: 'new' }), own({ name: 'bad', value: 'a;b' }), own({ name: 'far', domain: 'www.z.test' }),
  own({ name: 'new', value: 'again' }), own({ name: 'else', domain: 'y.test' }), entry({ value: 'new' }), entry({ kind: 'indexed-db' }), entry({ domain: 'https://closed.x.test' }),
];

test('a preview says what an import will change, and changes nothing', async () => {
  const before = [jar(), { ...frame.localStorage }];
  const { entries, needsAccess } = await previewImport(tab, ITEMS);
  expect(entries.map(({ status, why }) => why ?? status)).toEqual(['same', 'changed', 'twice', 'characters', 'needs-access', 'new', 'changed', 'changed', 'kind', 'not-open']);
  expect(needsAccess).toEqual([{ host: 'z.test', grant: ['*://*.z.test/*'] }]);
  expect([jar(), frame.localStorage]).toEqual(before);
});

test('an import does what the preview says, and undo takes back all of it', async () => {
  const before = [jar(), { ...frame.localStorage }];
  const { failed, ...counts } = await applyImport(tab, ITEMS);
  expect(counts).toMatchObject({ written: 4, same: 1, capped: 0, undo: { count: 4, isChange: true } });
  expect(failed.map(({ name, why }) => `${name} ${why}`)).toEqual(['new twice', 'bad characters', 'far needs-access', 'key kind', 'key not-open']);
  expect([jar(), frame.localStorage]).toEqual([['www.x.test changed=new', 'www.x.test new=again', 'www.x.test same=1', 'y.test else=1'], { key: 'new' }]);
  expect(await undoLast(tab)).toEqual({ isChange: true, restored: 4, failed: [] });
  expect([jar(), frame.localStorage]).toEqual(before);
});

test('what the browser does not take is told by name, the rest is written', async () => {
  fake.cookies.stubborn.add('new');
  expect(await applyImport(tab, [own({ name: 'new' }), own({ name: 'other' })])).toMatchObject({ written: 1, failed: [{ name: 'new', why: 'refused' }] });
});

test('exports a selection, the site, or every cookie that the extension has access to', async () => {
  const named = async (scope: Parameters<typeof exportItems>[1]) => (await exportItems(tab, scope)).items.map(({ kind, name }) => `${kind} ${name}`);
  expect(await named('site')).toEqual(['cookie changed', 'cookie same', 'local-storage key']);
  expect(await named('all-sites')).toEqual(['cookie same', 'cookie changed', 'cookie else', 'local-storage key']);
  expect(await named({ ids: [] })).toEqual([]);
});

test('what was exported is the same when it is imported', async () => {
  fake.cookies.fill(
    { name: '__Host-a', domain: 'www.x.test', secure: true, httpOnly: true, session: false, expirationDate: Math.floor(Date.now() / 1000) + 86_400.5 },
    { name: 'p', domain: 'www.x.test', secure: true, sameSite: 'no_restriction', partitionKey: { topLevelSite: 'https://x.test', hasCrossSiteAncestor: true } },
  );
  const { items } = await exportItems(tab, 'site');
  expect((await previewImport(tab, items)).entries.map(({ status }) => status)).toEqual(['same', 'same', 'same']);
  const before = fake.cookies.all().map(({ firstPartyDomain: _, ...rest }) => rest);
  fake.cookies.fill();
  await applyImport(tab, items);
  expect(fake.cookies.all().map(({ firstPartyDomain: _, ...rest }) => rest)).toEqual(before);
});
