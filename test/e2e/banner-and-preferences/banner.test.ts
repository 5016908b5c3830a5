import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { startBannerSite, type BannerSite } from './site';

let site: BannerSite;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  [site, chromium] = await Promise.all([startBannerSite(), startChromium()]);
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
});
beforeEach(async () => {
  page = await chromium.newPage();
  await page.context().clearCookies();
});
afterEach(() => page.close());

async function ask(width = 1280, height = 800): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(site.url());
  await page.getByRole('region', { name: 'Cookie consent' }).waitFor();
}
/** Text of what has the focus, shadow trees included. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent ?? '';
  });

test('moves nothing on the page and needs nothing that a strict CSP refuses', async () => {
  await ask();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').waitFor();
  const { moved, refusedByCsp } = await page.evaluate(() => {
    const { moved, refusedByCsp } = window as unknown as { moved: number; refusedByCsp?: string[] };
    return { moved, refusedByCsp };
  });
  expect([moved, refusedByCsp]).toEqual([0, undefined]);
});

test('comes first in tab order and lets go of the focus', async () => {
  await ask();
  const order: string[] = [];
  for (let stop = 0; stop < 5; stop++) {
    await page.keyboard.press('Tab');
    order.push(await focused());
  }
  expect(order).toEqual(['Privacy policy', 'Accept all', 'Reject all', 'Settings', 'A link']);
});

test('gives accepting, refusing and settings the same look', async () => {
  await ask();
  const looks = await page.getByRole('region', { name: 'Cookie consent' }).getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return JSON.stringify({ color, backgroundColor, borderColor, fontSize, fontWeight, width: Math.round(width), height: Math.round(height) });
    }),
  );
  expect(looks).toHaveLength(3);
  expect(new Set(looks).size).toBe(1);
});

test.each([
  [1280, 800],
  [320, 640],
  [320, 256], // 1280 x 1024 at 400 % zoom
])('at %d x %d hides nothing that gets the focus, and shows its buttons', async (width, height) => {
  await ask(width, height);
  for (const name of ['Accept all', 'Reject all', 'Settings']) await page.getByRole('button', { name }).click({ trial: true });
  const hidden = await page.evaluate(async () => {
    const found: string[] = [];
    for (const link of document.querySelectorAll<HTMLElement>('main a')) {
      link.focus();
      await new Promise(requestAnimationFrame);
      const { left, right, top, bottom } = link.getBoundingClientRect();
      const at = (x: number, y: number): boolean => document.elementFromPoint(x, y) === link;
      if (!at(left + 1, top + 1) && !at((left + right) / 2, (top + bottom) / 2) && !at(right - 1, bottom - 1)) found.push(link.textContent ?? '');
    }
    return found;
  });
  expect(hidden).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('after refusing by keyboard says what was refused, and closing goes on in the page', async () => {
  await ask();
  await page.getByRole('button', { name: 'Reject all' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 write to your device was refused.').waitFor();
  expect(await focused()).toBe('Close');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Cookie consent' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('A link');
  await page.getByRole('button', { name: 'Cookie settings' }).waitFor();
});

test('is still there, with the focus, when the preference centre is closed by Escape', async () => {
  await ask();
  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Privacy settings' }).waitFor();
  expect(await focused()).toBe('Privacy settings');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Settings');
  expect(await page.context().cookies()).toEqual([]);
});

test('no script of the page can press its buttons', async () => {
  await ask();
  await page.evaluate(() => document.querySelector('dingtalk-consent')?.shadowRoot?.querySelector('button')?.click());
  await page.getByText('Nothing was changed').waitFor();
  expect(await page.context().cookies()).toEqual([]);
});
