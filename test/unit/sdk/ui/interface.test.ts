import { waitFor } from '@testing-library/preact';
import { createEmitter } from '../../../../sdk/lib/emitter';
import type { ConsentEvents, ConsentRecord, EraseReport, UiHost } from '../../../../sdk/protocol';
import { createInterface } from '../../../../sdk/ui/interface';
import { ALL, NONE, declaration, record, report } from './fake-context';
import { hostOf, inside, said } from './shadow';
import { stubBrowser } from './stub-browser';

stubBrowser();
const byVisitor = { isTrusted: true } as Event;

/** A core whose choices succeed; `changes()` is a choice made in another tab. */
function fakeCore(present: ConsentRecord | null = null) {
  const { on, emit } = createEmitter<ConsentEvents>();
  const states: string[] = [];
  on('ui', (state) => void states.push(state));
  const standing = { present, next: record(ALL) };
  const changes = (to: ConsentRecord | null): void => {
    standing.present = to;
    emit('change', to);
  };
  const carryOut = (to: ConsentRecord): EraseReport => {
    changes(to);
    return report();
  };
  const core = Object.assign(standing, {
    states,
    changes,
    choose: jest.fn(() => carryOut(standing.next)),
    withdraw: jest.fn(() => carryOut(record(NONE))),
  });
  const host: UiHost = {
    declaration,
    gpc: false,
    record: () => core.present,
    undecided: () => !core.present,
    refused: () => ({ held: 0, dropped: 0, notSent: 0 }),
    on,
    emit,
    deciding: async () => ({ choose: core.choose, withdraw: core.withdraw, inspect: () => [] }),
    failed: jest.fn(),
  };
  return { core, ui: createInterface(host) };
}
const shown = async (part: 'banner' | 'preferences' | 'control'): Promise<void> => waitFor(() => expect(hostOf(part)).not.toBeNull());
const press = (part: 'banner' | 'preferences' | 'control', name: string): void => inside(part).getByRole('button', { name }).click();

beforeEach(() => document.querySelectorAll('dingtalk-consent').forEach((host) => host.remove()));

test('an undecided visitor is asked', async () => {
  const { core, ui } = fakeCore();
  ui.start();
  await shown('banner');
  expect(core.states).toEqual(['banner']);
});

test('a decided visitor gets the control, unless the page has one', async () => {
  fakeCore(record(ALL)).ui.start();
  await shown('control');
  hostOf('control')?.remove();

  document.body.innerHTML = '<button data-consent="preferences">Cookie settings</button>';
  const { core, ui } = fakeCore(record(ALL));
  ui.start();
  await waitFor(() => expect(core.states).toEqual(['none']));
  expect(hostOf('control')).toBeNull();
  document.body.innerHTML = '';
});

test('closing the preference centre without a choice leaves the question, and the focus where it was', async () => {
  const { ui } = fakeCore();
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
  const { ui } = fakeCore(record(ALL));
  ui.start();
  await shown('control');
  inside('control').getByRole('button').focus();
  press('control', 'Cookie settings');
  await shown('preferences');
  press('preferences', 'Close');
  expect(hostOf('control')?.shadowRoot?.activeElement?.textContent).toBe('Cookie settings');
});

test('a choice made elsewhere takes the question away, from under the preference centre too', async () => {
  const { core, ui } = fakeCore();
  ui.start();
  await shown('banner');
  ui.showPreferences();
  await shown('preferences');
  core.changes(record(ALL));
  expect(hostOf('banner')).toBeNull();
  expect(hostOf('preferences')).not.toBeNull();
});

test('a choice made in another tab closes the banner, even one made in its banner', async () => {
  const { core, ui } = fakeCore();
  ui.start();
  await shown('banner');
  core.changes(record(ALL, { source: 'banner' }));
  expect(hostOf('banner')).toBeNull();
  await shown('control');
});

test("the page's buttons choose for a visitor, and the banner says how it ended", async () => {
  const { core, ui } = fakeCore();
  ui.press('reject-all', byVisitor);
  core.next = record(NONE);
  await shown('banner');
  expect(await said('banner')).toMatch(/every optional purpose is refused/);
  expect(core.choose).toHaveBeenCalledWith('reject-all', 'page');
});

test('withdraws by a button of the page', async () => {
  const { core, ui } = fakeCore(record(ALL));
  ui.press('withdraw', byVisitor);
  await shown('banner');
  expect(await said('banner')).toMatch(/withdrawn from now on/);
  expect(core.withdraw).toHaveBeenCalledWith(undefined, 'page');
});

test('nobody but the visitor chooses: a click by script changes nothing and is told so', async () => {
  const { core, ui } = fakeCore();
  ui.start();
  await shown('banner');
  press('banner', 'Accept all'); // in jsdom, as from page script, not trusted
  expect(await said('banner')).toMatch(/Nothing was changed/);
  expect(core.choose).not.toHaveBeenCalled();
});

test('unknown page buttons do nothing', async () => {
  const { core, ui } = fakeCore();
  ui.press('grant-everything', byVisitor);
  ui.press(null, byVisitor);
  await Promise.resolve();
  expect([core.choose.mock.calls.length, hostOf('banner')]).toEqual([0, null]);
});
