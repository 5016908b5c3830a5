import 'fake-indexeddb/auto';
import { viewSite } from '../../../../extension/background/view-site';
import type { PageQuestion } from '../../../../extension/content/ask-page';
import { addRefusal, forgetKnownRefusals } from '../../../../extension/refusal/saved-refusals';
import { fake, fakeBrowser, type FakeTab } from '../fake-browser';
import { frameOf } from '../fake-frames';
import { refusalOf } from '../refusal/sketch-refusal';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const show = (more: Partial<FakeTab> = {}): void => fake.showTabs({ id: 1, url: `${WWW}/page`, frames: [frameOf({ origin: WWW, localStorage: { a: '1' } })], ...more });
const grant = (...origins: string[]): void => void fake.permissions.origins.push(...origins);

beforeEach(() => {
  fake.reset();
  forgetKnownRefusals();
});

test('a granted site is shown with what is stored', async () => {
  grant('*://*.x.test/*');
  show();
  fake.cookies.fill({ name: 'c', domain: 'x.test' });
  const view = await viewSite(1);
  expect(view).toMatchObject({ status: 'ready', tabId: 1, site: 'x.test', grant: ['*://*.x.test/*'], claim: null, refusal: null, undo: null, privateWindow: false });
  expect(view.items.map(({ kind, name, declared, entry }) => [kind, name, declared, entry])).toEqual([
    ['cookie', 'c', 'unknown', null], ['local-storage', 'a', 'unknown', null],
  ]);
});

test('items come by name within their kind, twins always in the same order', async () => {
  grant('*://*.x.test/*');
  const frames = (localStorage: Record<string, string>) => ({ frames: [frameOf({ origin: WWW, localStorage })] });
  const order = async (): Promise<string[]> => (await viewSite(1)).items.map(({ name, domain }) => `${name} ${domain}`);
  const cookies = [{ name: 'cat', domain: 'www.x.test' }, { name: 'ape', domain: 'x.test' }, { name: 'cat', domain: '.x.test' }];
  show(frames({ zebra: '1', ant: '2', Bee: '3' }));
  fake.cookies.fill(...cookies);
  const found = await order();
  expect(found).toEqual(['ape x.test', 'cat .x.test', 'cat www.x.test', `Bee ${WWW}`, `ant ${WWW}`, `zebra ${WWW}`]);
  show(frames({ Bee: '3', zebra: '1', ant: '2' }));
  fake.cookies.fill(...cookies.reverse());
  expect(await order()).toEqual(found);
});

test('a site without access names the one grant that helps, and shows no item', async () => {
  show();
  grant('*://www.x.test/*');
  fake.cookies.fill({ name: 'c', domain: 'x.test' });
  expect(await viewSite(1)).toMatchObject({ status: 'needs-access', site: 'x.test', grant: ['*://*.x.test/*'], items: [] });
});

test('a refusal is shown, and can be lifted, where access was taken away since', async () => {
  show();
  await addRefusal(refusalOf());
  expect((await viewSite(1)).refusal).toMatchObject({ site: 'x.test', strength: 'cleaned-up' });
});

test('a tab whose address is hidden needs access to every site', async () => {
  fake.showTabs({ id: 1 });
  expect(await viewSite(1)).toMatchObject({ status: 'needs-access', site: '', grant: ['*://*/*'] });
});

test('a page of the browser is restricted: no grant is offered', async () => {
  show({ url: 'chrome://extensions' });
  expect(await viewSite(1)).toMatchObject({ status: 'restricted', grant: [] });
});

test('a page that no script reaches asks for a reload, and still shows its cookies', async () => {
  grant('*://*.x.test/*');
  show({ frames: [] });
  fake.cookies.fill({ name: 'c', domain: 'x.test' });
  const view = await viewSite(1);
  expect([view.status, view.items.map(({ name }) => name)]).toEqual(['reload-tab', ['c']]);
});

test('what goes wrong is a state of its own', async () => {
  expect(await viewSite(77)).toMatchObject({ status: 'error', message: 'No tab with id: 77' });
  grant('<all_urls>');
  show();
  jest.spyOn(fakeBrowser.cookies, 'getAll').mockRejectedValue(new Error('disk is full'));
  expect(await viewSite(1)).toMatchObject({ status: 'error', message: 'disk is full' });
});

test('third parties without access are named, once a site, and those with it are not', async () => {
  grant('*://*.x.test/*', '*://*.seen.test/*');
  show({ frames: [frameOf({ origin: WWW, hosts: ['cdn.x.test', 'a.ads.test', 'b.ads.test', 'w.seen.test'] })] });
  expect((await viewSite(1)).needsAccess).toEqual([{ host: 'ads.test', grant: ['*://*.ads.test/*'] }]);
});

test('a kind that can not be read is named, and the others are listed', async () => {
  grant('*://*.x.test/*');
  show({ frames: [frameOf({ origin: WWW, holds: { 'cache-storage': { c: '' }, 'indexed-db': { d: '' } }, busy: ['indexed-db'] })] });
  const { items, unread, status } = await viewSite(1);
  expect([status, items.map(({ name }) => name), unread]).toEqual(['ready', ['c'], [{ kind: 'indexed-db', origin: WWW }]]);
});

test('what the site declares is set beside what is stored', async () => {
  const declaration = {
    site: { name: 'X', hosts: ['x.test'], policyUrl: '/p', policyVersion: '1', controller: { name: 'X', contact: 'x@demo.invalid' } },
    region: null, undeclared: 'hold', language: null, purposes: [], vendors: [],
    entries: [{ kind: 'cookie', name: '_a*', purpose: 'analytics', lifetime: 'P1D', data: [] }, { kind: 'cookie', name: 'sid', purpose: 'necessary', lifetime: 'session', data: [] }],
  };
  const answer = ({ id }: PageQuestion): string => JSON.stringify({ v: 1, id, ask: 'state', answer: { declaration, record: null } });
  grant('*://*.x.test/*');
  show({ frames: [frameOf({ origin: WWW, answer, localStorage: { _a1: '' } })] });
  fake.cookies.fill({ name: '_a1', domain: 'x.test' }, { name: 'dingtalk_consent', domain: 'x.test' }, { name: '_a_session', domain: 'x.test' }, { name: 'sid', domain: 'x.test' });
  const { items, claim } = await viewSite(1);
  expect(claim?.declaration.site.name).toBe('X');
  expect(items.map(({ kind, name, declared, entry }) => [kind, name, declared, entry?.purpose])).toEqual([
    ['cookie', '_a1', 'declared', 'analytics'],
    ['cookie', '_a_session', 'declared', 'analytics'],
    ['cookie', 'dingtalk_consent', 'declared', undefined], // the SDK's own needs no entry
    ['cookie', 'sid', 'declared', 'necessary'],
    ['local-storage', '_a1', 'undeclared', undefined], // the same name of another kind is another thing
  ]);
  expect(items.filter(({ likelySignIn }) => likelySignIn).map(({ name }) => name)).toEqual(['sid']); // what is declared for analytics signs no one in
});
