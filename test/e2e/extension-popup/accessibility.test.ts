import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { fakeExtensionApi } from './fake-extension-api';
import { servePages, type ServedPages } from './serve-pages';
import { STATES } from './states';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = [
  { colorScheme: 'light', width: 420 },
  { colorScheme: 'dark', width: 320 },
] as const;

/* The built and minified pages; the folder of another build for a quick look at a change. */
const FOLDER = join(process.env['EXTENSION_BUILD'] ?? 'dist/extension', 'chromium');

let chromium: Chromium;
let pages: ServedPages;

beforeAll(async () => {
  [chromium, pages] = await Promise.all([startChromium(), servePages(FOLDER)]);
});
afterAll(async () => {
  pages.close();
  await chromium.close();
});

async function open(path: string, answers: Readonly<Record<string, unknown>>): Promise<{ page: Page; errors: string[] }> {
  const page = await chromium.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await fakeExtensionApi(page, { answers });
  await page.goto(`${pages.address}/${path}`);
  await page.getByRole('main').waitFor();
  return { page, errors };
}

/** What axe finds wrong, and whether anything has to be scrolled sideways, in each look. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, ...media } of LOOKS) {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia(media);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} (${media.colorScheme}, ${width}): ${html}`)));
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (sideways) found.push(`scrolls sideways (${width})`);
  }
  return found;
}

describe('The popup breaks no accessibility rule', () => {
  test.each(Object.entries(STATES))('%s', async (_, { answers, reach }) => {
    const { page, errors } = await open('popup/index.html?tab=7', answers);
    await reach?.(page);
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('The options page breaks no accessibility rule', () => {
  const refusals = [{ site: 'shop.example', scope: 'always', since: 1_790_000_000_000, strength: 'blocked', means: [], keepSignIn: true }];

  test('with a refusal in force', async () => {
    const { page, errors } = await open('options/index.html', { 'refusal.list': { answer: { refusals } }, 'undo.age': { answer: { minutes: 60 } } });
    await page.getByText('shop.example').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
