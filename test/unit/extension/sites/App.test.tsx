import { act, render, screen, waitFor, within } from '@testing-library/preact';
import type { SiteChoice, SitesCleared, SiteSummary } from '../../../../extension/messaging/messages';
import { App } from '../../../../extension/sites/App';
import { BATCH } from '../../../../extension/sites/clear-many';
import { item } from '../popup/sample-view';
import { asked, resetChannel, whenAsked } from '../ui/fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

/* The page of all sites, with a background that the test plays. */

window.scrollTo = () => undefined; // jsdom has none

const summary = (site: string, more: Partial<SiteSummary> = {}): SiteSummary => ({ storeId: '0', site, count: 1, size: 5, expires: null, first: 1, shared: 0, under: [], hosts: [], ...more });
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${String(i).padStart(2, '0')}.example`);
const sees = (sites: readonly string[]): void => whenAsked('sites.list', () => ({ sites: sites.map((site) => summary(site)), stores: ['0'], allSites: true, granted: [], undo: [] }));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const press = (name: string): void => {
  const pressed = button(name);
  pressed.focus();
  void act(() => pressed.click());
};
const confirm = (name: string): void => void act(() => within(screen.getByRole('dialog')).getByRole('button', { name }).click());
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';
/** Each of them cleared, each with a way back. */
const cleared = (sites: readonly SiteChoice[]): SitesCleared => ({
  removed: sites.length, failed: [], returned: [], undo: sites.map((site) => ({ storeId: site.storeId, site: site.site, time: 1, expires: 2, origins: [] })),
});
const statuses = (): string => screen.getAllByRole('status').map(({ textContent }) => textContent).join('|');

async function show(sites: readonly string[]): Promise<void> {
  resetChannel();
  sees(sites);
  whenAsked('sites.clear', (question) => cleared(question.sites));
  render(<App />);
  await screen.findByRole('grid');
}

describe('the keyboard', () => {
  test('goes back to the button that asked', async () => {
    await show(names(3));
    press('Clear s01.example');
    confirm('Cancel');
    await waitFor(() => expect(focused()).toBe('Clear s01.example'));
  });

  test('stays with the list after a clear, after undo, and when the outcome is closed', async () => {
    await show(names(3));
    press('Clear s01.example');
    sees(['s00.example', 's02.example']);
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Clear 1 selected site' }).focus();
    confirm('Clear 1 selected site');
    await screen.findByText('Removed 1.');
    const inList = (): boolean => document.activeElement?.closest('[role=row]') !== null && document.activeElement !== document.body;
    expect(inList()).toBe(true);
    whenAsked('sites.undo', () => ({ restored: 1, failed: [] }));
    press('Undo');
    await screen.findByText('Put back 1 item.');
    expect(inList()).toBe(true);
    press('Close this message');
    expect(inList()).toBe(true);
  });

  test('goes to the next cookie where one is deleted', async () => {
    await show(names(1));
    const cookies = [item({ name: 'a' }), item({ name: 'b' })];
    whenAsked('sites.items', () => ({ items: cookies }));
    press('Details of s00.example');
    await screen.findByRole('button', { name: 'Delete a' });
    whenAsked('sites.items', () => ({ items: cookies.slice(1) }));
    press('Delete a');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete a' })).toBeNull());
    expect(focused()).toBe('Delete b');
  });
});

test('what was cleared before a failure is told, with the failure and a way back', async () => {
  const sites = names(BATCH + 2);
  await show(sites);
  let count = 0;
  whenAsked('sites.clear', (question) => (++count === 2 ? Promise.reject(new Error('No answer')) : cleared(question.sites)));
  const grid = screen.getByRole('grid');
  void act(() => void (grid.querySelector<HTMLElement>('[data-index]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }))));
  press(`Clear ${sites.length} selected sites`);
  confirm(`Clear ${sites.length} selected sites`);
  await screen.findByText('Removed 10. It failed after 10 of 12 sites. Of the next few, some may be cleared too.');
  expect(screen.getByText('No answer')).toBeTruthy();
  whenAsked('sites.undo', () => ({ restored: 10, failed: [] }));
  press('Undo');
  await screen.findByText('Put back 10 items.');
  expect(asked.filter(({ name }) => name === 'sites.undo')).toEqual([{ name: 'sites.undo', question: { sites: cleared(sites.slice(0, BATCH).map((site) => ({ storeId: '0', site }))).undo } }]);
});

test('an undo of another clear of the same site leaves the way back from the last one', async () => {
  await show(names(1));
  press('Clear s00.example');
  confirm('Clear 1 selected site');
  await screen.findByText('Removed 1.');
  whenAsked('sites.list', () => ({ sites: [summary('s00.example')], stores: ['0'], allSites: true, granted: [], undo: [{ storeId: '0', site: 's00.example', time: 7, expires: 8, origins: [] }] }));
  whenAsked('sites.items', () => ({ items: [] }));
  press('Read again');
  press('Details of s00.example');
  await screen.findByRole('button', { name: 'Undo the last clear of s00.example' });
  whenAsked('sites.undo', () => ({ restored: 1, failed: [] }));
  press('Undo the last clear of s00.example');
  await screen.findByText('Put back 1 item.');
  press('Undo');
  await waitFor(() => expect(asked.filter(({ name }) => name === 'sites.undo').map(({ question }) => (question as { sites: { time: number }[] }).sites.map(({ time }) => time))).toEqual([[7], [1]]));
});

test('a reading that fails takes nothing away, and is said until one succeeds', async () => {
  await show(names(2));
  whenAsked('sites.list', () => Promise.reject(new Error('No answer')));
  press('Read again');
  await screen.findByText(/^No answer/);
  expect(button('Clear s01.example')).toBeTruthy();
  sees(names(2));
  press('Try again');
  await waitFor(() => expect(screen.queryByText(/^No answer/)).toBeNull());
});

test('the details of a site are read anew though their number stays, and an old failure goes', async () => {
  await show(names(1));
  whenAsked('sites.items', () => Promise.reject(new Error('No answer')));
  press('Details of s00.example');
  await screen.findByText('No answer');
  whenAsked('sites.items', () => ({ items: [item({ name: 'other' })] }));
  press('Read again');
  await screen.findByRole('button', { name: 'Delete other' });
  expect(screen.queryByText('No answer')).toBeNull();
});

test('how far a clear has come is told in quarters, in a region that was there before', async () => {
  const sites = names(BATCH * 2);
  await show(sites);
  const answers: (() => void)[] = [];
  whenAsked('sites.clear', (question) => new Promise((resolve) => answers.push(() => resolve(cleared(question.sites)))));
  const regions = screen.getAllByRole('status');
  void act(() => void screen.getByRole('grid').querySelector('[data-index]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true })));
  press(`Clear ${sites.length} selected sites`);
  confirm(`Clear ${sites.length} selected sites`);
  await waitFor(() => expect(statuses()).toContain('Working…'));
  await act(async () => answers[0]?.());
  await waitFor(() => expect(statuses()).toContain('Clearing: 50 % done'));
  expect(screen.getAllByRole('status')).toEqual(regions);
  await act(async () => answers[1]?.());
  await screen.findByText('Removed 20.');
});
