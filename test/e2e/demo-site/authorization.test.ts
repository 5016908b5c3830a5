import type { Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import { runAxe } from '../banner-and-preferences/run-axe';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { banner, decided, eventually, press } from '../consent/visit';

/* The sheet that a mini-program opens with. What it keeps is read by the browser, past the page. */

const KEY = 'demo_mini_programs';

let demo: Demo;
let browser: Chromium;
let page: Page;

beforeAll(async () => void (demo = await startDemo({ port: 0 })));
afterAll(() => demo?.close());
inFreshBrowser(async (fresh) => {
  ({ browser, page } = fresh);
  await page.goto(demo.url('appcenter'));
  await banner(page).waitFor();
});

const sheet = () => page.getByRole('dialog', { name: 'Authorization: First week' });
const kept = async (): Promise<string | null> => (await browser.domStorage(page, 'local'))[KEY] ?? null;
const answer = (id = 'welcome') => page.locator(`[data-answer=${id}]`);
const switches = (): Promise<[string, boolean][]> => sheet().getByRole('switch').evaluateAll((all) => all.map((one) => [(one as HTMLInputElement).labels![0]!.textContent, (one as HTMLInputElement).checked]));

async function open(): Promise<void> {
  await page.getByRole('button', { name: 'Open: First week' }).click();
  await sheet().waitFor();
}

/** What the visitor decides in the preference centre on the purpose that stands for itself. */
async function decide(isAllowed: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Cookie settings' }).click();
  const its = page.getByRole('dialog', { name: 'Privacy settings' }).getByRole('switch', { name: 'Mini-program authorization' });
  if ((await its.isChecked()) !== isAllowed) await its.click();
  await page.getByRole('button', { name: 'Save choices' }).click();
  await eventually(() => page.evaluate(`DingTalkConsent.view().record?.purposes['mini-program'] ?? null`), isAllowed);
  await page.keyboard.press('Escape');
}

test('lists each item that this one would be shown, all off; two buttons alike answer, Escape does not', async () => {
  await open();
  expect(await switches()).toEqual([['icon', false], ['nickname', false], ['phone number', false]]);
  const looks = await Promise.all(['Allow selected', 'Refuse all'].map((name) => sheet().getByRole('button', { name }).evaluate((one) => {
    const { color, backgroundColor, font, borderColor } = getComputedStyle(one);
    return [color, backgroundColor, font, borderColor, one.getBoundingClientRect().width, one.getBoundingClientRect().height].map((value) => (typeof value === 'number' ? Math.round(value) : value));
  })));
  expect(looks[0]).toEqual(looks[1]);
  expect(await runAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet().waitFor({ state: 'hidden' });
  expect([await answer().textContent(), await kept()]).toEqual(['', null]);
  expect(await page.evaluate('document.activeElement.dataset.open')).toBe('welcome');
  await page.getByRole('button', { name: 'Open: Expense slips' }).click();
  expect(await page.getByRole('dialog', { name: 'Authorization: Expense slips' }).getByRole('switch').count()).toBe(2);
});

test('undecided or refused, an answer holds on the page and nothing of it is stored', async () => {
  await open();
  await sheet().getByText('Your answer ends with this page').waitFor();
  await sheet().getByRole('switch', { name: 'icon' }).click();
  await sheet().getByRole('button', { name: 'Allow selected' }).click();
  expect([await answer().textContent(), await kept()]).toEqual(['You let it be shown: icon', null]);
  await press(page, 'Reject all');
  await decided(page);
  await open();
  await sheet().getByRole('switch', { name: 'nickname' }).click();
  await sheet().getByRole('button', { name: 'Allow selected' }).click();
  expect([await answer().textContent(), await kept()]).toEqual(['You let it be shown: nickname', null]);
  await page.reload();
  expect([await answer().textContent(), await kept()]).toEqual(['', null]);
});

test('“Accept all” does not allow it: it is a consent of its own, and its withdrawal erases the answers', async () => {
  await press(page, 'Accept all');
  await decided(page);
  expect(await page.evaluate(`DingTalkConsent.view().allows('mini-program')`)).toBe(false);
  await page.reload();
  await decide(true);
  await open();
  await sheet().getByText('Your answer is kept in this browser').waitFor();
  await sheet().getByRole('switch', { name: 'icon' }).click();
  await sheet().getByRole('switch', { name: 'phone number' }).click();
  await sheet().getByRole('button', { name: 'Allow selected' }).click();
  await eventually(kept, 'welcome=icon phone');
  await page.reload();
  expect(await answer().textContent()).toBe('You let it be shown: icon, phone number');
  await open();
  expect(await switches()).toEqual([['icon', true], ['nickname', false], ['phone number', true]]);
  await sheet().getByRole('button', { name: 'Refuse all' }).click();
  await eventually(kept, 'welcome=');
  expect(await answer().textContent()).toBe('You let it be shown: nothing');
  await decide(false);
  await eventually(async () => [await kept(), await answer().textContent()], [null, '']);
});

test('in Chinese it says the same', async () => {
  await page.goto(`${demo.url('appcenter')}?lang=zh-CN`);
  await page.getByRole('button', { name: '打开: 入职第一周' }).click();
  const dialog = page.getByRole('dialog', { name: '授权: 入职第一周' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['允许所选', '全部拒绝']);
  expect(await dialog.locator('label').allInnerTexts()).toEqual(['头像', '昵称', '手机号']);
});
