import type { Page } from 'playwright-core';
import { startDemo, STATES_HOST, type Demo } from '../../../demo-site/serve';
import { stateOf } from '../../../demo-site/states/states';
import { startChromium, type Chromium } from '../browsers/chromium';
import { comesTrue } from '../consent/visit';
import { part, reach } from '../demo-site/reach-state';

/* Refusing is as easy to see, and taking back as easy to do, as consenting. */

let demo: Demo;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ port: 0 }), startChromium()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Width, height, and all that makes one of two buttons look like more: by what is computed. */
const looks = (buttons = part(page, 'banner').locator('.actions button').nth(0).or(part(page, 'banner').locator('.actions button').nth(1))) =>
  buttons.evaluateAll((both) =>
    both.map((button) => {
      const { color, backgroundColor, borderColor, borderWidth, fontFamily, fontSize, fontWeight, boxShadow, opacity } = getComputedStyle(button);
      const { width, height, top } = button.getBoundingClientRect();
      return { area: width * height, height, top, style: [color, backgroundColor, borderColor, borderWidth, fontFamily, fontSize, fontWeight, boxShadow, opacity] };
    }),
  );

describe.each(['bar', 'card', 'centred'])('%s', (id) => {
  test.each([['en', 1280], ['en', 320], ['ar', 1280], ['ar', 320], ['de', 320]] as const)('in %s at %d px accepting and refusing look the same', async (lang, width) => {
    await page.setViewportSize({ width, height: 800 });
    await reach(page, stateOf(id)!, demo.url(STATES_HOST, `/?lang=${lang}`));
    await part(page, 'banner').locator('.actions button').first().waitFor();
    const [accept, reject] = await looks();
    expect(reject?.style).toEqual(accept?.style); // the same colours, so the same contrast
    expect([reject?.height, reject?.top]).toEqual([accept?.height, accept?.top]);
    expect(Math.abs((reject?.area ?? 0) / (accept?.area ?? 1) - 1)).toBeLessThanOrEqual(0.05);
  });
});

test.each([['en', 1280], ['en', 320], ['ar', 320], ['de', 320]] as const)('in the preference centre too, in %s at %d px', async (lang, width) => {
  await page.setViewportSize({ width, height: 800 });
  await reach(page, stateOf('undecided')!, demo.url(STATES_HOST, `/?lang=${lang}`));
  const answers = part(page, 'preferences').locator('.bottom button');
  await answers.first().waitFor();
  const [accept, reject] = (await looks(answers)).slice(1);
  expect(reject?.style).toEqual(accept?.style);
  expect(reject?.height).toBe(accept?.height);
  expect(Math.abs((reject?.area ?? 0) / (accept?.area ?? 1) - 1)).toBeLessThanOrEqual(0.05);
});

/** Presses these one after the other, and says how many it took until the record says so. */
async function presses(names: readonly string[], isDone: string): Promise<number> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  await comesTrue(page, isDone);
  return names.length;
}

test('from the control that stands on the page, withdrawing takes no more presses than consenting', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await reach(page, stateOf('control')!, demo.url(STATES_HOST));
  const consenting = await presses(['Cookie settings', 'Accept all'], `DingTalkConsent.view().allows('analytics')`);
  await page.keyboard.press('Escape');
  const withdrawing = await presses(['Cookie settings', 'Withdraw consent'], `!DingTalkConsent.view().allows('analytics')`);
  expect(withdrawing).toBeLessThanOrEqual(consenting);
});

test.each(['bar', 'card', 'space', 'control'])('%s hides nothing of the page that gets the focus', async (id) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await reach(page, stateOf(id)!, demo.url(STATES_HOST, '/?lang=ar'));
  await page.locator(`dingtalk-consent[data-part=${id === 'bar' || id === 'card' ? 'banner' : id}]`).locator('button').first().waitFor();
  const links = await page.locator('main a').all();
  const hidden: boolean[] = [];
  for (const link of links) {
    await link.focus();
    hidden.push(
      await link.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return ![[left + 1, top + 1], [(left + right) / 2, (top + bottom) / 2], [right - 1, bottom - 1]].some(([x, y]) => document.elementFromPoint(x!, y!) === element);
      }),
    );
  }
  expect(hidden).toEqual(links.map(() => false));
});

test('in the accessibility tree each purpose is a switch with its name and state, and the outcome is a live message', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await reach(page, stateOf('decided')!, demo.url(STATES_HOST));
  await part(page, 'preferences').getByRole('switch').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const tree = async () => (await session.send('Accessibility.getFullAXTree')).nodes.filter(({ ignored }) => !ignored);
  const switches = (await tree()).filter(({ role }) => role?.value === 'switch').map(({ name, properties }) => [name?.value as unknown, properties?.find((one) => one.name === 'checked')?.value.value as unknown]);
  expect(switches.slice(0, 3)).toEqual([['Preferences', 'true'], ['Analytics', 'true'], ['Advertising', 'true']]);
  await page.getByRole('button', { name: 'Reject all', exact: true }).click();
  await part(page, 'preferences').locator('.status p').first().waitFor();
  const live = (await tree()).filter(({ role }) => role?.value === 'status').map(({ properties }) => properties?.find(({ name }) => name === 'live')?.value.value as unknown);
  expect(live).toContain('polite');
});
