import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { fakeExtensionApi } from './fake-extension-api';
import { servePages, type ServedPages } from './serve-pages';
import { STATES, type State } from './states';

/* Those with the longest words, without spaces, from right to left, and with other scripts. */
const LOCALES = ['ar', 'de', 'el', 'fi', 'he', 'ja', 'lt', 'ru', 'th'];

type Texts = Readonly<Record<string, { readonly message: string }>>;

const FOLDER = join(process.env['EXTENSION_BUILD'] ?? 'dist/extension', 'chromium');
const answersOf = (name: string): State['answers'] => STATES[name]?.answers ?? {};

let chromium: Chromium;
let pages: ServedPages;
let page: Page;

beforeAll(async () => {
  [chromium, pages] = await Promise.all([startChromium(), servePages(FOLDER)]);
});
afterAll(async () => {
  pages.close();
  await chromium.close();
});
afterEach(() => page.close());

/** What stands out of the window sideways, and buttons without a name. */
function faults(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const nameless = [...document.querySelectorAll('button')].filter((button) => !(button.ariaLabel ?? button.textContent.trim()));
  const cut = [...document.querySelectorAll('button')].filter((button) => button.scrollWidth > button.clientWidth + 1);
  return [...(scrollWidth > clientWidth ? ['scrolls sideways'] : []), ...nameless.map(({ outerHTML }) => `no name: ${outerHTML}`), ...cut.map(({ textContent }) => `cut: ${textContent}`)];
}

describe.each(LOCALES)('The popup in %s at 320 px', (locale) => {
  const texts = JSON.parse(readFileSync(`extension/_locales/${locale}/messages.json`, 'utf8')) as Texts;
  const open = async (answers: State['answers']): Promise<void> => {
    page = await chromium.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    await fakeExtensionApi(page, { answers, locale });
    await page.goto(`${pages.address}/popup/index.html?tab=7`);
    await page.getByRole('main').waitFor();
  };
  const press = async (key: string): Promise<void> => page.getByRole('button', { name: texts[key]?.message ?? '', exact: true }).click();

  test('is in its language and direction, and nothing is cut, in the list, before a clear and about the site', async () => {
    await open({ ...answersOf('more actions'), ...answersOf('about the site') });
    await page.getByRole('button', { name: texts['clearAll']?.message ?? '', exact: true }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([locale, ['ar', 'he'].includes(locale) ? 'rtl' : 'ltr']);
    expect(await page.evaluate(faults)).toEqual([]);
    await press('clearAll');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(faults)).toEqual([]);
    await page.keyboard.press('Escape');
    await press('more');
    expect(await page.evaluate(faults)).toEqual([]);
    await press('aboutSite');
    await page.getByRole('heading', { name: texts['aboutMay']?.message ?? '' }).waitFor();
    expect(await page.evaluate(faults)).toEqual([]);
  });
});
