import type { Page } from 'playwright-core';
import type { Reply } from '../../../extension/messaging/channel';
import type { Ask, Answer, MessageName } from '../../../extension/messaging/messages';
import type { Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import { BLANK } from '../extension-engine/granted-extension';
import { answerOf, asking, tabIdOf } from '../extension-engine/lab';
import { startSites, type Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';
let lab: Awaited<ReturnType<typeof chromiumLab>>;
let sites: Sites;
/** A page of the extension, once the browser lets it into private windows. */
let asker: Page;

/** As a visitor does on the page of extensions. The browser loads the extension anew for it, an unpacked one in developer mode only. */
async function letIntoPrivateWindows(chromium: Chromium): Promise<Page> {
  const id = await chromium.extensionId();
  const settings = await chromium.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, incognitoAccess: true })`);
  await settings.close();
  return until('the extension is back', async () => {
    const page = await chromium.newPage();
    await page.goto(`chrome-extension://${id}/${BLANK}`).catch(() => undefined);
    if (await page.evaluate<boolean>('chrome.extension.isAllowedIncognitoAccess()').catch(() => false)) return page;
    await page.close();
    return null;
  });
}

async function ask<M extends MessageName>(name: M, question: Ask<M>): Promise<Answer<M>> {
  return answerOf<M>(await asker.evaluate<Reply<M>>(asking(name, question)));
}

/** Opens a page and returns it with the id of its tab; the first private one opens the window. */
async function visit(path: string, isPrivate: boolean): Promise<{ page: Page; tabId: number }> {
  const url = sites.url(WWW, path, { set: [`of=${path.slice(1)}; Path=/`] });
  await asker.evaluate(isPrivate ? `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })` : `chrome.tabs.create({ url: ${JSON.stringify(url)} })`);
  const page = await until('the page is there', async () => lab.chromium.context.pages().find((one) => one.url() === url));
  await page.waitForLoadState();
  await page.evaluate(`localStorage.setItem('of', ${JSON.stringify(path.slice(1))})`);
  return { page, tabId: await until('the tab is there', () => asker.evaluate<number>(tabIdOf(url))) };
}

/** What the browser keeps for a page's site: cookies and local storage, read past every script. */
async function kept(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { cookies } = await session.send('Network.getCookies');
  await session.detach();
  return [...cookies.map(({ name, value }) => `${name}=${value}`), ...Object.entries(await lab.chromium.domStorage(page, 'local')).map(([key, value]) => `${key}: ${value}`)].sort();
}

/** Everything that the extension keeps on the disk, as text. */
const onDisk = (): Promise<string> =>
  asker.evaluate<string>(`(async () => {
    const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
    const found = [await chrome.storage.local.get()];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) found.push(await done(database.transaction(store).objectStore(store).getAll()), await done(database.transaction(store).objectStore(store).getAllKeys()));
      database.close();
    }
    return JSON.stringify(found);
  })()`);
const inMemory = (): Promise<string> => asker.evaluate<string>('chrome.storage.session.get().then((all) => JSON.stringify(all))');

beforeAll(async () => {
  sites = await startSites();
  lab = await chromiumLab();
  asker = await letIntoPrivateWindows(lab.chromium);
});
afterAll(async () => {
  await lab?.close();
  sites?.close();
});

test('a private window is shown, cleared and undone by itself; nothing of it reaches the disk, and all is forgotten with the window', async () => {
  const open = await visit('/open', false);
  const secret = await visit('/secret', true);
  const view = await ask('site.view', { tabId: secret.tabId });
  expect([view.privateWindow, view.items.map(({ kind, name, value }) => `${kind} ${name} ${value}`)]).toEqual([true, ['cookie of secret', 'local-storage of secret']]);
  expect((await ask('site.view', { tabId: open.tabId })).items.map(({ value }) => value)).toEqual(['open', 'open']);

  expect(await ask('items.clear', { tabId: secret.tabId, ids: view.items.map(({ id }) => id) })).toMatchObject({ removed: 2, failed: [], returned: [] });
  expect([await kept(secret.page), await kept(open.page)]).toEqual([[], ['of: open', 'of=open']]);
  expect([(await onDisk()).includes('secret'), (await inMemory()).includes('secret')]).toEqual([false, true]);
  await expect(ask('undo.restore', { tabId: open.tabId })).rejects.toThrow('no copy');

  expect(await ask('undo.restore', { tabId: secret.tabId })).toEqual({ restored: 2, failed: [] });
  expect([await kept(secret.page), await kept(open.page)]).toEqual([['of: secret', 'of=secret'], ['of: open', 'of=open']]);

  /* In the ordinary window the copy is on the disk, and stays. */
  await ask('items.clear', { tabId: open.tabId, ids: (await ask('site.view', { tabId: open.tabId })).items.map(({ id }) => id) });
  await ask('item.protect', { tabId: secret.tabId, id: view.items[0]!.id, isProtected: true });
  await ask('items.clear', { tabId: secret.tabId, ids: [view.items[1]!.id] });
  expect((await inMemory()).includes('secret')).toBe(true);
  await secret.page.close();
  await until('the private window is forgotten', async () => !(await inMemory()).includes('secret'));
  expect([(await onDisk()).includes('secret'), (await ask('site.view', { tabId: open.tabId })).undo?.count]).toEqual([false, 2]);
});
