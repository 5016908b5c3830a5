import 'fake-indexeddb/auto';
import { clearItems } from '../../../../extension/background/clear';
import { isProtected, protectItem } from '../../../../extension/background/protect';
import { refuse } from '../../../../extension/background/refuse';
import { viewSite } from '../../../../extension/background/view-site';
import { forgetKnownRefusals } from '../../../../extension/refusal/saved-refusals';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const names = () => fake.cookies.all().map(({ name }) => name);
const idOf = async (wanted: string) => (await viewSite(1)).items.find(({ name }) => name === wanted)?.id ?? '';

beforeEach(() => {
  fake.reset();
  forgetKnownRefusals();
  fake.showTabs({ id: 1, url: WWW, frames: [frameOf({ origin: WWW })] });
  fake.permissions.origins.push('*://*.x.test/*');
  fake.cookies.fill({ name: 'kept', domain: 'www.x.test' }, { name: 'kept', domain: '.x.test' }, { name: 'other', domain: 'www.x.test' });
});

test('a protected item survives a clear of everything, and how many did is told', async () => {
  await protectItem(tab, await idOf('kept'), true);
  expect((await viewSite(1)).items.map(({ isProtected = false }) => isProtected)).toEqual([true, false, false]);
  expect(await clearItems(tab, () => true)).toMatchObject({ removed: 2, spared: 1 });
  expect(fake.cookies.all().map(({ domain, name }) => `${domain} ${name}`)).toEqual(['.x.test kept']);
  expect(await clearItems(tab, () => true)).toMatchObject({ removed: 0, spared: 1 });
});

test('protection can be taken off', async () => {
  const id = await idOf('other');
  await protectItem(tab, id, true);
  await protectItem(tab, id, false);
  expect(await clearItems(tab, () => true)).toMatchObject({ removed: 3 });
});

test('a refusal outranks it', async () => {
  await protectItem(tab, await idOf('kept'), true);
  await refuse(tab, { scope: 'tab', keepSignIn: false });
  expect(names()).toEqual([]);
});

test('a private window has items of its own under the same names', async () => {
  const local = JSON.stringify(['local-storage', WWW, null, 'a']);
  await protectItem(tab, local, true);
  expect([await isProtected(local, false), await isProtected(local, true)]).toEqual([true, false]);
  await protectItem({ ...tab, incognito: true }, local, true);
  await protectItem(tab, local, false);
  expect([await isProtected(local, false), await isProtected(local, true)]).toEqual([false, true]);
});

test('two that are protected at once are both', async () => {
  await Promise.all(['a', 'b'].map((id) => protectItem(tab, id, true)));
  expect([await isProtected('a', false), await isProtected('b', false)]).toEqual([true, true]);
});

test('what a private window protects is not kept on disk', async () => {
  await protectItem({ ...tab, incognito: true }, 'secret', true);
  expect(JSON.stringify(fake.local())).not.toContain('secret');
  expect(JSON.stringify(fake.session())).toContain('secret');
});
