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

/* The pages have no frames of others, so that one run tells all; another one in a page of its own would take a second each time. */
const axeIn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
/** All rules, and those of which colours and width are all that another look changes. */
const everyRule = (page: Page): AxeBuilder => axeIn(page).withTags(TAGS).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
const rulesOfLook = (page: Page): AxeBuilder => axeIn(page).withRules(['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']).options({ resultTypes: ['violations'] });

/** What axe finds wrong, and whether anything has to be scrolled sideways, in each look. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [index, { width, ...media }] of LOOKS.entries()) {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia(media);
    const { violations } = await (index === 0 ? everyRule : rulesOfLook)(page).analyze();
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

  const rule = {
    id: 'r', name: 'Closed tabs', match: 'all-but', sites: ['mail.example'], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: true,
    trigger: { on: 'tab-closed', graceSeconds: 60 }, activeSince: null,
  };
  const run = { id: 'e', time: 1_790_000_000_000, rule: 'Closed tabs', site: 'news.example', storeId: '0', isPrivate: false, removed: 3, failed: [], returned: 0, wasCutShort: false, canUndo: true };
  const automatic = { isReadable: true, rules: [rule], storeIds: ['firefox-default', 'firefox-container-1'], log: [run] };

  test('with a refusal in force', async () => {
    const { page, errors } = await open('options/index.html', { 'refusal.list': { answer: { refusals } }, 'undo.age': { answer: { minutes: 60 } }, 'automatic.view': { answer: automatic } });
    await page.getByText('shop.example').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('with a rule that is wrong, and with its dry run', async () => {
    const preview = { lines: [{ site: 'news.example', storeId: '0', isPrivate: false, items: 2, names: ['a', 'b'], cookiesOnly: true }], sites: 1, items: 2 };
    const { page, errors } = await open('options/index.html', {
      'refusal.list': { answer: { refusals: [] } }, 'undo.age': { answer: { minutes: 60 } }, 'automatic.view': { answer: automatic },
      'automatic.save': { answer: { id: null, problems: { name: 'no-name', sites: 'bad-site', kinds: 'no-kind' } } }, 'automatic.preview': { answer: preview },
    });
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('button', { name: 'Save and show the dry run' }).press('Enter');
    await page.getByText('Give the rule a name').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Dry run: Closed tabs' }).press('Enter');
    await page.getByRole('heading', { name: 'Dry run: Closed tabs' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
