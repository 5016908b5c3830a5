import { waitFor } from '@testing-library/preact';
import { ask, shownBanner } from '../../../../sdk/ui/ask';
import { ALL, NONE, record } from './fake-context';
import { fakeCore } from './fake-core';
import { hostOf, inside, said } from './shadow';
import { pageStyles, stubBrowser } from './stub-browser';

stubBrowser();
const byVisitor = { isTrusted: true } as Event;

const shown = async (part: 'banner' | 'preferences' | 'control'): Promise<void> => waitFor(() => expect(hostOf(part)).not.toBeNull());
const press = (part: 'banner' | 'preferences' | 'control', name: string): void => inside(part).getByRole('button', { name }).click();

afterEach(() => shownBanner()?.close());
beforeEach(() => document.querySelectorAll('[data-part]').forEach((host) => host.remove()));

test('a preference centre that the page opens before the visitor is asked stays open, over the question', async () => {
  const { core, ui } = await fakeCore();
  ui.showPreferences();
  await shown('preferences');
  ui.start();
  expect(hostOf('preferences')).not.toBeNull();
  expect(hostOf('banner')).not.toBeNull();
  expect(core.states.at(-1)).toBe('preferences');
  ui.hide();
});

test('the page is kept clear of the banner while it is shown', async () => {
  const { ui } = await fakeCore();
  ui.start();
  expect(pageStyles()).toContain('scroll-padding-block-end');
  shownBanner()?.close();
  expect(pageStyles()).toBe('');
});

test('an undecided visitor is asked', async () => {
  const { core, ui } = await fakeCore();
  const before = Date.now();
  ui.start();
  await shown('banner');
  expect(core.states).toEqual(['banner']);
  await waitFor(() => expect(core.asked).toHaveBeenCalledWith(expect.any(Number), 'en'));
  expect((core.asked.mock.calls[0] as unknown as [number])[0]).toBeGreaterThanOrEqual(before);
});

test('a decided visitor gets the control, unless the page has one', async () => {
  (await fakeCore(record(ALL))).ui.start();
  await shown('control');
  hostOf('control')?.remove();

  const button = document.body.appendChild(document.createElement('button'));
  button.dataset['consent'] = 'preferences';
  const { core, ui } = await fakeCore(record(ALL));
  ui.start();
  await waitFor(() => expect(core.states).toEqual(['none']));
  expect(hostOf('control')).toBeNull();
  button.remove();
});

describe('before the rest is loaded', () => {
  /** The rest, which a test lets arrive when it wants to. */
  async function asking() {
    const { core, host, ui } = await fakeCore();
    const waiting: (() => void)[] = [];
    const asked = ask(host, (use) => void waiting.push(() => use(ui)));
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const arrive = (): Promise<void> => frame().then(() => waiting.splice(0).forEach((use) => use()));
    return { core, host, asked, waiting, frame, arrive };
  }

  test('the rest is not asked for before the frame that shows the question', async () => {
    const { asked, waiting, frame } = await asking();
    await asked;
    expect([hostOf('banner')?.isConnected, waiting.length]).toEqual([true, 0]);
    await frame();
    expect(waiting).toHaveLength(1);
  });

  test('the question is there, and an answer given meanwhile is not lost', async () => {
    const { core, asked, arrive } = await asking();
    await asked;
    expect(core.states).toEqual(['banner']);
    expect(inside('banner').getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Accept all', 'Reject all', 'Settings']);
    press('banner', 'Settings');
    await arrive();
    await shown('preferences');
  });

  test('nobody is asked who has decided while the question was loading', async () => {
    const { core, asked } = await asking();
    core.changes(record(ALL));
    await asked;
    expect(hostOf('banner')).toBeNull();
    await shown('control');
  });

  test('a choice made by script once the question is there takes it away', async () => {
    const { core, asked, arrive } = await asking();
    await asked;
    core.changes(record(ALL)); // told before anyone of the rest could listen
    await arrive();
    await shown('control');
  });

  test('the question says that nothing was changed where the rest can not be loaded, and still asks', async () => {
    const { host, asked } = await asking();
    await asked;
    host.emit('ui', 'failed');
    expect(await said('banner')).toMatch(/Nothing was changed/);
    expect(inside('banner').getAllByRole('button')).toHaveLength(3);
  });
});

test('a second press while the first is carried out does nothing', async () => {
  const { core, ui } = await fakeCore();
  ui.start();
  ui.press('accept-all', byVisitor, 'banner');
  ui.press('reject-all', byVisitor, 'banner');
  expect(await said('banner')).toBe('Your choice is saved.');
  expect(core.choose.mock.calls).toEqual([['accept-all', 'banner', { locale: 'en' }]]);
});

test('closing the preference centre without a choice leaves the question, and the focus where it was', async () => {
  const { ui } = await fakeCore();
  ui.start();
  await shown('banner');
  inside('banner').getByRole('button', { name: 'Settings' }).focus();
  press('banner', 'Settings');
  await shown('preferences');
  press('preferences', 'Close');
  expect(hostOf('preferences')).toBeNull();
  expect(hostOf('banner')?.shadowRoot?.activeElement?.textContent).toBe('Settings');
});

test('the control stays under the preference centre and gets the focus back', async () => {
  const { ui } = await fakeCore(record(ALL));
  ui.start();
  await shown('control');
  inside('control').getByRole('button').focus();
  ui.press('preferences', byVisitor); // as the core hears it from the page's buttons
  await shown('preferences');
  press('preferences', 'Close');
  expect(hostOf('control')?.shadowRoot?.activeElement?.localName).toBe('button');
});

test('a choice made elsewhere takes the question away, from under the preference centre too', async () => {
  const { core, ui } = await fakeCore();
  ui.start();
  await shown('banner');
  ui.showPreferences();
  await shown('preferences');
  core.changes(record(ALL));
  expect(hostOf('banner')).toBeNull();
  expect(hostOf('preferences')).not.toBeNull();
});

test('a choice made in another tab closes the banner, even one made in its banner', async () => {
  const { core, ui } = await fakeCore();
  ui.start();
  await shown('banner');
  core.changes(record(ALL, { source: 'banner' }));
  expect(hostOf('banner')).toBeNull();
  await shown('control');
});

test("the page's buttons choose for a visitor, and the banner says how it ended", async () => {
  const { core, ui } = await fakeCore();
  ui.press('reject-all', byVisitor);
  core.next = record(NONE);
  await shown('banner');
  expect(await said('banner')).toMatch(/every optional purpose is refused/);
  expect(core.choose).toHaveBeenCalledWith('reject-all', 'page', { locale: 'en' });
});

test('withdraws by a button of the page', async () => {
  const { core, ui } = await fakeCore(record(ALL));
  ui.press('withdraw', byVisitor);
  await shown('banner');
  expect(await said('banner')).toMatch(/withdrawn from now on/);
  expect(core.withdraw).toHaveBeenCalledWith(undefined, 'page', { locale: 'en' });
});

test("a click by script may refuse, which is recorded as the script's", async () => {
  const { core, ui } = await fakeCore(record(ALL));
  core.next = record(NONE);
  ui.showBanner();
  await shown('banner');
  press('banner', 'Reject all'); // in jsdom, as from page script, not trusted
  expect(await said('banner')).toMatch(/every optional purpose is refused/);
  expect(core.choose.mock.calls).toEqual([['reject-all', 'api', { locale: 'en' }]]);
  ui.press('withdraw', {} as Event);
  await waitFor(() => expect(core.withdraw).toHaveBeenCalledWith(undefined, 'api', { locale: 'en' }));
});

test('nobody but the visitor allows: a click by script on "Accept all" changes nothing and is told so', async () => {
  const { core, ui } = await fakeCore();
  ui.start();
  await shown('banner');
  press('banner', 'Accept all');
  expect(await said('banner')).toMatch(/Nothing was changed/);
  expect(core.choose).not.toHaveBeenCalled();
});

test('unknown page buttons do nothing', async () => {
  const { core, ui } = await fakeCore();
  ui.press('grant-everything', byVisitor);
  ui.press(null, byVisitor);
  await Promise.resolve();
  expect([core.choose.mock.calls.length, hostOf('banner')]).toEqual([0, null]);
});
