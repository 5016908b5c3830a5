import { until } from '../browsers/until';
import type { LabPage } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { PageOptions, Sites } from '../extension-engine/sites';
import { ASKS, deleteButton, ROWS, SAID, TEXT, type PopupLab, type PopupPage } from './popup-page';

const WWW = 'www.dingtalk.localhost';
const TWINS = ['twin=host; Path=/', 'twin=domain; Domain=dingtalk.localhost; Path=/', 'twin=path; Path=/deep'];
const SIGN_IN = 'session_id=live; HttpOnly; Path=/';

/** What a refusal says in this browser. */
export interface PopupExpectation {
  readonly strength: RegExp;
}

/** The popup from the visitor's side, the truth from the browser's: the same in every browser. */
export function popupFlows(start: () => Promise<PopupLab>, { strength }: PopupExpectation): void {
  let lab: PopupLab;
  let sites: Sites;
  let page: LabPage;
  let popup: PopupPage;

  const rows = (): Promise<string[]> => popup.evaluate(ROWS);
  const shows = (words: string | RegExp): Promise<unknown> =>
    until(`the popup shows ${words}`, async () => new RegExp(words).test(await popup.evaluate<string>(TEXT)));
  const says = (words: RegExp): Promise<unknown> =>
    until(`the popup says ${words}`, async () => words.test(await popup.evaluate<string>(SAID)));
  const asks = (): Promise<unknown> => until('the popup asks', () => popup.evaluate<boolean>(ASKS));
  const names = async (): Promise<string[]> => (await lab.jar()).map((line) => line.split(' ').slice(0, 3).join(' '));

  async function open(options: PageOptions): Promise<void> {
    page = await lab.open(sites.url(WWW, '/deep/page', options));
    popup = await lab.openPopup(page.tabId);
    await shows('dingtalk.localhost');
  }

  labForTests(start, (...started) => void ([lab, sites] = started));
  afterEach(async () => {
    await lab.ask('refusal.lift-site', { site: 'dingtalk.localhost' });
    const { items } = await lab.ask('site.view', { tabId: page.tabId });
    await lab.ask('items.clear', { tabId: page.tabId, ids: items.map(({ id }) => id) });
    await lab.ask('undo.forget', {});
    await popup.close();
    await page.close();
  });

  test('lists every twin as a row of its own, and finds by search', async () => {
    await open({ set: [...TWINS, SIGN_IN], script: 'greedy' });
    await until('all is listed', async () => (await rows()).length >= 8);
    expect(await rows()).toEqual(expect.arrayContaining([
      `twin, ${WWW}/`, 'twin, .dingtalk.localhost/', `twin, ${WWW}/deep`, `session_id, ${WWW}/`,
    ]));
    await popup.search('session');
    await until('only one is found', async () => (await rows()).join() === `session_id, ${WWW}/`);
  });

  test('deletes one and leaves its twins, then puts it back', async () => {
    await open({ set: TWINS });
    const before = await lab.jar();
    await popup.click(deleteButton(`twin, ${WWW}/`));
    await says(/^Removed 1\.$/);
    expect(await names()).toEqual(['.dingtalk.localhost / twin=domain', `${WWW} /deep twin=path`]);
    await until('its row is gone', async () => (await rows()).length === 2);
    await popup.press('Undo');
    await says(/^Put back 1 item\.$/);
    expect(await lab.jar()).toEqual(before);
  });

  test('edits a value in the form, and takes it back', async () => {
    await open({ set: TWINS });
    const before = await lab.jar();
    await popup.click(`[role=row][aria-label="twin, ${WWW}/"] .name`);
    await popup.press('Edit twin');
    await until('the form is there', () => popup.evaluate<boolean>(`document.querySelector('textarea[name=value]')?.value === 'host'`));
    await popup.evaluate(`(() => {
      const area = document.querySelector('textarea[name=value]');
      area.value = 'typed';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    await popup.press('Save');
    await says(/^Saved\.$/);
    expect(await lab.jar()).toEqual(before.map((line) => line.replace('twin=host', 'twin=typed')));
    await popup.press('Undo');
    await says(/^Took back the change of 1 item\.$/);
    expect(await lab.jar()).toEqual(before);
  });

  test('clears all, sign-in too, after the question, and undoes it', async () => {
    await open({ set: [...TWINS, SIGN_IN], script: 'greedy' });
    const before = await lab.jar();
    const local = await page.storage('local');
    await popup.press('Clear all');
    await asks();
    await shows('probably keep');
    expect(await lab.jar()).toEqual(before);
    await popup.press('Clear all');
    await says(/^Removed \d+\.$/);
    expect([await lab.jar(), await page.storage('local'), await page.storage('session')]).toEqual([[], {}, {}]);
    await shows('Nothing stored');
    await lab.stopBackground();
    await popup.press('Undo');
    await says(/^Put back \d+ items\.$/);
    expect([await lab.jar(), await page.storage('local')]).toEqual([before, local]);
  });

  test('clears all but what keeps the visitor signed in', async () => {
    await open({ set: [...TWINS, SIGN_IN] });
    await popup.press('Clear all');
    await asks();
    await popup.click('[role=dialog] input[type=checkbox]');
    await popup.press('Clear all');
    await says(/^Removed 3\.$/);
    expect(await names()).toEqual([`${WWW} / session_id=live`]);
  });

  test('a page that writes back is found out', async () => {
    await open({ script: 'zombie' });
    await popup.click('.delete');
    await says(/came back, written by the open page: .zombie/);
    expect(await page.storage('local')).toEqual({ zombie: 'back' });
  });

  test('refuses from then on, says how strong, and allows again', async () => {
    await open({ set: TWINS });
    await popup.press('Refuse');
    await asks();
    await popup.click('[role=dialog] label:nth-of-type(2)');
    await popup.press('Refuse');
    await says(/is refused from now on/);
    await shows(strength);
    await page.goto(sites.url(WWW, '/greedy', { set: TWINS, script: 'greedy' }));
    await until('nothing is left in the jar', async () => (await lab.jar()).length === 0);
    await popup.press('Allow again');
    await says(/may store things again/);
    await page.goto(sites.url(WWW, '/deep/page', { set: TWINS }));
    expect(await lab.jar()).toHaveLength(TWINS.length);
  });

  test('a refused site stands on the options page until it is allowed there', async () => {
    await open({ set: TWINS });
    await lab.ask('refusal.set', { tabId: page.tabId, scope: 'always', keepSignIn: false });
    await popup.close();
    popup = await lab.openOptions();
    await shows('Refused for good');
    await popup.press('Allow again: dingtalk.localhost');
    await shows('No site is refused');
    expect((await lab.ask('refusal.list', {})).refusals).toEqual([]);
  });
}
