import { startDemo, type Demo } from '../../../demo-site/serve';
import { RECORD_COOKIE } from '../../../sdk/protocol';
import { until } from '../browsers/until';
import { HEADINGS, SAID, TEXT, type PopupLab, type PopupPage, type VisitedPage } from './popup-page';

/** A site that runs the SDK, seen through the popup: the same in every browser. */
export function demoFlows(start: () => Promise<PopupLab>): void {
  let lab: PopupLab;
  let demo: Demo;
  let page: VisitedPage;
  let popup: PopupPage;
  let undecided: readonly string[];

  const shows = (words: RegExp): Promise<unknown> =>
    until(`the popup shows ${words}`, async () => words.test(await popup.evaluate<string>(TEXT)));
  const says = (words: RegExp): Promise<unknown> =>
    until(`the popup says ${words}`, async () => words.test(await popup.evaluate<string>(SAID)));
  /** The site's own cookies but the record, as domain, path and name. Those of third parties are out of the SDK's reach. */
  const stored = async (): Promise<string[]> => {
    const lines = (await lab.jar()).map((line) => line.split('=')[0] ?? '');
    return lines.filter((line) => line.includes('.dingtalk.localhost ') && !line.endsWith(RECORD_COOKIE));
  };

  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
    lab = await start();
    page = await lab.visit(demo.url('www'));
    popup = await lab.openPopup(page.tabId);
  });
  afterAll(async () => {
    await demo.close();
    await lab.close();
  });

  test('an undecided visitor is told so, as the site’s claim', async () => {
    await shows(/The site says you have not chosen yet/);
    undecided = await stored();
  });

  test('after Accept all, items stand under the purposes that the site declares', async () => {
    await page.press('Accept all');
    await shows(/The site says you allow: .*Analytics/);
    await until('a vendor has stored something', async () => (await stored()).length > undecided.length);
    await until('it stands under its purpose', async () => (await popup.evaluate<string[]>(HEADINGS)).includes('Analytics, says the site'));
  });

  test('About this site says who is responsible, how much is kept, and what may be used', async () => {
    await popup.press('More');
    await popup.press('About this site');
    await shows(/DingTalk \(Singapore\) Private Limited/);
    await shows(/in use, [\d,.]+ [MG]B at most/);
    await shows(/Location: asks first/); // as a fresh profile answers
    await popup.press('Close');
  });

  test('Withdraw consent goes through the site: what came with consent is gone from the jar, and the page says the same', async () => {
    await popup.press('Withdraw consent');
    await says(/The site withdrew your consent\. It says it removed \d+ items?\./);
    await shows(/The site says you refuse: .*Analytics/);
    await until('the jar is as it was before', async () => (await stored()).every((line) => undecided.includes(line)));
  });
}
