import { startDemo, type Demo } from '../../../demo-site/serve';
import { until } from '../browsers/until';
import { ROWS, SAID, TEXT, type PopupLab, type PopupPage, type VisitedPage } from './popup-page';

/** A site that runs the SDK, seen through the popup: the same in every browser. */
export function demoFlows(start: () => Promise<PopupLab>): void {
  let lab: PopupLab;
  let demo: Demo;
  let page: VisitedPage;
  let popup: PopupPage;

  const shows = (words: RegExp): Promise<unknown> =>
    until(`the popup shows ${words}`, async () => words.test(await popup.evaluate<string>(TEXT)));
  const says = (words: RegExp): Promise<unknown> =>
    until(`the popup says ${words}`, async () => words.test(await popup.evaluate<string>(SAID)));

  beforeAll(async () => {
    [lab, demo] = await Promise.all([start(), startDemo({ port: 0 })]);
    page = await lab.visit(demo.url('www'));
    popup = await lab.openPopup(page.tabId);
  });
  afterAll(async () => {
    await lab?.close();
    await demo?.close();
  });

  test('an undecided visitor is told so, as the site’s claim', async () => {
    await shows(/The site says you have not chosen yet/);
    console.log(await lab.jar(), await popup.evaluate(TEXT));
  });

  test('after Accept all, items stand under the purposes that the site declares', async () => {
    await page.press('Accept all');
    await shows(/The site says you allow: /);
    console.log(await lab.jar(), await popup.evaluate(TEXT), await popup.evaluate(ROWS));
  });

  test('Withdraw consent goes through the site, and what it declared for the purposes is gone', async () => {
    await popup.press('Withdraw consent');
    await says(/The site withdrew your consent/);
    console.log(await lab.jar(), await popup.evaluate(TEXT), await popup.evaluate(ROWS));
  });
}
