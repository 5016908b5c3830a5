import type { Page } from 'playwright-core';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from '../consent/site';
import { decided, eventually, press } from '../consent/visit';
import { storedObjects } from './stored-objects';

const NAME = `${HOSTS.www}//layout`;
const OBJECT = `window.object ??= DingTalkConsent.SharedObject.getLocal('layout', '/')`;

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  const entry = { kind: 'shared-object', name: `${HOSTS.www}/*`, purpose: 'preferences', lifetime: 'persistent' };
  const before = '<script src="/consent/shared-object.js"></script>';
  site.page('/', { before, config: site.config({}, entry) });
  site.page('/late', { body: before });
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  await page.goto(site.url(HOSTS.www));
});

/** Sets data, flushes it and returns what the page was told; `netStatus` codes gather in `told`. */
const save = (data: string): Promise<unknown> =>
  page.evaluate(`(() => {
    ${OBJECT};
    window.told ??= (object.addEventListener('netStatus', ({ info }) => told.push(info.code)), []);
    object.data.text = ${data};
    try { return object.flush(); } catch ({ name }) { return name; }
  })()`);
const told = (): Promise<unknown> => page.evaluate('told');
const read = (): Promise<unknown> => page.evaluate(`(${OBJECT}).data.text`);

test('undecided it waits and nothing is stored; granted it lands, and the next page reads it', async () => {
  expect(await save(`'wide'`)).toBe('pending');
  expect([await read(), await storedObjects(page)]).toEqual(['wide', []]);
  await press(page, 'Accept all');
  await eventually(told, ['SharedObject.Flush.Success']);
  await eventually(() => storedObjects(page), [`line ${NAME}`, `database ${NAME}`]);
  await page.reload();
  expect([await read(), await save(`'narrow'`)]).toEqual(['wide', 'flushed']);
});

test('refused it throws as the platform does, and nothing of it is readable or stored', async () => {
  await save(`'wide'`);
  await press(page, 'Reject all');
  await eventually(told, ['SharedObject.Flush.Failed']);
  expect([await read(), await save(`'again'`), await storedObjects(page)]).toEqual([undefined, 'SecurityError', []]);
});

test('withdrawn it is gone from the page, from local storage and from the database, and does not come back when the page goes', async () => {
  await press(page, 'Accept all');
  await eventually(() => save(`'wide'`), 'flushed');
  await eventually(() => storedObjects(page), [`line ${NAME}`, `database ${NAME}`]);
  await page.evaluate('DingTalkConsent.claim().withdraw()');
  await eventually(() => storedObjects(page), []);
  expect(await read()).toBeUndefined();
  await page.reload();
  expect(await storedObjects(page)).toEqual([]);
});

test('a page of the host without the script erases them as well', async () => {
  await press(page, 'Accept all');
  await eventually(() => save(`'wide'`), 'flushed');
  await eventually(() => storedObjects(page), [`line ${NAME}`, `database ${NAME}`]);
  await page.goto(site.url(HOSTS.www, '/late'));
  await page.evaluate(`DingTalkConsent.claim().erase()`);
  await eventually(() => storedObjects(page), []);
});

test('page script sees nothing of them in local storage while undecided, and never writes them there', async () => {
  await press(page, 'Accept all');
  await eventually(() => save(`'wide'`), 'flushed');
  await page.context().clearCookies();
  await page.reload();
  expect(await page.evaluate(`Object.keys(localStorage).filter((key) => key.includes('layout'))`)).toEqual([]);
  await page.evaluate(`localStorage.setItem('dingtalk_consent_so:${NAME}2', 'AL8')`);
  await press(page, 'Accept all');
  await decided(page);
  expect(await storedObjects(page)).not.toContain(`line ${NAME}2`);
});

describe('more than 100 KB', () => {
  beforeEach(async () => {
    await press(page, 'Accept all');
    await decided(page);
    expect(await save(`'x'.repeat(200000)`)).toBe('pending');
  });
  const answer = (name: string) => page.locator('dingtalk-consent[data-part=space]').getByRole('button', { name }).click();

  test('asks with the size in words; allowed it is stored, and asks no more', async () => {
    const question = page.locator('dingtalk-consent[data-part=space]');
    await question.getByText('up to 1 MB').waitFor();
    await answer('Allow');
    await eventually(told, ['SharedObject.Flush.Success']);
    expect(await question.count()).toBe(0);
    expect(await save(`'y'.repeat(300000)`)).toBe('flushed');
  });

  test('denied it fails and stores nothing', async () => {
    await answer('Deny');
    await eventually(told, ['SharedObject.Flush.Failed']);
    expect(await storedObjects(page)).toEqual([]);
  });

  test('script of the page can’t answer', async () => {
    await page.getByText('More storage space?').waitFor();
    await page.evaluate(`document.querySelector('dingtalk-consent[data-part=space]').shadowRoot.querySelector('button').click()`);
    expect([await told(), await storedObjects(page), await page.locator('dingtalk-consent[data-part=space]').count()]).toEqual([[], [], 1]);
  });
});

test('the preference centre has their settings: blocking asks once more, removes them, and holds', async () => {
  await press(page, 'Accept all');
  await eventually(() => save(`'wide'`), 'flushed');
  await page.evaluate('DingTalkConsent.view().showPreferences()');
  await page.getByText(/1 object is stored here/).waitFor();
  await page.getByLabel('Storing').selectOption('Block');
  await page.getByText('This removes the stored object.').waitFor();
  expect(await storedObjects(page)).toContain(`line ${NAME}`);
  await page.getByRole('button', { name: 'Remove them' }).click();
  await eventually(() => storedObjects(page), []);
  expect(await save(`'again'`)).toBe('SecurityError');
  await page.reload();
  expect(await save(`'again'`)).toBe('SecurityError');
});

test('the script after consent.js says what to do, and gives no one the storage', async () => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.url(HOSTS.www, '/late'));
  await eventually(() => errors.join(), 'DingTalkConsent: put shared-object.js before consent.js; as it stands there is no DingTalkConsent.SharedObject.');
  expect(await page.evaluate('typeof DingTalkConsent.SharedObject')).toBe('undefined');
});
