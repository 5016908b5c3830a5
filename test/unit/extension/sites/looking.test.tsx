import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { SiteReach } from '../../../../extension/messaging/framed';
import type { SiteSummary, SiteUndo } from '../../../../extension/messaging/messages';
import { App } from '../../../../extension/sites/App';
import { LOOK_BATCH } from '../../../../extension/sites/look-many';
import { item } from '../popup/sample-view';
import { asked, resetChannel, whenAsked } from '../ui/fake-channel';
import { browser } from '../ui/fake-platform';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));
jest.mock('../../../../extension/platform/framing', () => ({ startFraming: (_: number, hosts: string[]) => Promise.resolve(mockAllowed.push([...hosts])), endFraming: () => Promise.resolve(void mockAllowed.push([])) }));
jest.mock('../../../../extension/sites/open-frame', () => ({ openFrame: (origin: string) => Promise.resolve(mockOpen(origin)) }));

/* The page of all sites, with frames that the test plays: which hosts may be framed, and which frames are open. */

window.scrollTo = () => undefined; // jsdom has none

const mockAllowed: string[][] = [];
const opened: string[] = [];
const open = new Set<string>();
const down = new Set<string>();

function mockOpen(origin: string) {
  opened.push(origin);
  if (down.has(origin)) return null;
  open.add(origin);
  return { origin, frameId: opened.length, close: () => open.delete(origin) };
}

const summary = (site: string): SiteSummary => ({ storeId: '0', site, count: 1, size: 5, expires: null, first: 1, shared: 0, under: [], hosts: [] });
const reachOf = (site: string): SiteReach => ({ storeId: '0', site, origins: [`https://${site}`], why: null });
const press = (name: string): void => void act(() => screen.getByRole('button', { name }).click());
const confirm = (name: string): void => void act(() => within(screen.getByRole('dialog')).getByRole('button', { name }).click());
const questions = (name: string): unknown[] => asked.filter((one) => one.name === name).map(({ question }) => question);

async function show(names: readonly string[], undo: readonly SiteUndo[] = []): Promise<void> {
  resetChannel();
  for (const list of [mockAllowed, opened]) list.length = 0;
  down.clear();
  whenAsked('sites.list', () => ({ sites: names.map(summary), stores: ['0'], allSites: true, granted: [], undo }));
  whenAsked('sites.items', () => ({ items: [] }));
  whenAsked('sites.reach', ({ sites, address }) => ({ sites: address ? [{ ...reachOf(new URL(address).hostname), origins: [address] }] : sites.map(({ site }) => reachOf(site)) }));
  whenAsked('sites.look', ({ sites }) => {
    expect(sites.flatMap(({ frames = [] }) => frames.map(({ origin }) => origin))).toEqual([...open]);
    return { sites: sites.map(({ storeId, site, frames = [] }) => ({ storeId, site, origins: frames.map(({ origin }) => ({ origin, isReached: true, unread: [], items: [item({ kind: 'local-storage', name: `of ${site}`, domain: origin })] })) })) };
  });
  render(<App />);
  await screen.findByRole('grid');
}

test('it asks which requests to send, and sends none where the visitor cancels', async () => {
  await show(['a.example', 'b.example']);
  press('Look at all kinds: 2 sites');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Send 2 requests?');
  expect(within(dialog).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['https://a.example', 'https://b.example']);
  confirm('Cancel');
  await waitFor(() => expect(document.activeElement?.id).toBe('look'));
  expect([opened, mockAllowed, questions('sites.look')]).toEqual([[], [], []]);
});

test('what it finds is counted and listed; no frame and no rule stays', async () => {
  await show(['a.example']);
  press('Look at all kinds: 1 site');
  await screen.findByRole('dialog');
  confirm('Send and look');
  await screen.findByText('Looked at 1 site.');
  expect([[...open], mockAllowed]).toEqual([[], [['a.example'], []]]);
  screen.getByText('1 item of other kinds');
  press('Details of a.example');
  await screen.findByRole('button', { name: 'Delete of a.example' });
});

test('many go in batches that can be stopped between two', async () => {
  const names = Array.from({ length: LOOK_BATCH + 2 }, (_, i) => `s${i}.example`);
  await show(names);
  const answers: (() => void)[] = [];
  whenAsked('sites.look', ({ sites }) => new Promise((resolve) => answers.push(() => resolve({ sites: sites.map(({ storeId, site }) => ({ storeId, site, origins: [] })) }))));
  press(`Look at all kinds: ${names.length} sites`);
  await screen.findByRole('dialog');
  confirm('Send and look');
  await screen.findByLabelText(`Looking: 0 of ${names.length} sites done`);
  press('Stop');
  await waitFor(() => expect(answers).toHaveLength(1));
  await act(async () => answers[0]?.());
  await screen.findByText(new RegExp(`Stopped after ${LOOK_BATCH} of ${names.length} sites\\.`));
  expect(opened).toHaveLength(LOOK_BATCH);
});

test('what can not be reached is told, never counted as empty', async () => {
  await show(['a.example', 'b.example']);
  down.add('https://b.example');
  press('Look at all kinds: 2 sites');
  await screen.findByRole('dialog');
  confirm('Send and look');
  await screen.findByText('Could not be reached, so what is stored there is not known: https://b.example.');
  screen.getByText('1 address not reached');
});

test('where nothing can be reached there is nothing to send, and it says why', async () => {
  await show(['a.example', 'b.example']);
  whenAsked('sites.reach', () => ({ sites: [{ ...reachOf('a.example'), origins: [], why: 'other-store' }, { ...reachOf('b.example'), origins: [], why: 'no-access' }] }));
  press('Look at all kinds: 2 sites');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toMatch(/container or private window.*: a\.example\..*no access: b\.example\./);
  expect(within(dialog).queryByRole('button', { name: 'Send and look' })).toBeNull();
});

test('a typed address asks for access to that host and is looked at though it is in no list', async () => {
  await show(['a.example']);
  browser.permissions.request.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
  const input = screen.getByLabelText('Address of a site that is not listed');
  const submit = (value: string): void => {
    fireEvent.input(input, { target: { value } });
    fireEvent.submit(input.closest('form') as HTMLFormElement);
  };
  submit('no address');
  await screen.findByText('This is no address of a site. Write it like example.com.');
  submit('typed.example');
  await screen.findByText('Access was not given. Nothing changed.');
  expect(questions('sites.reach')).toEqual([]);
  submit('typed.example');
  await screen.findByRole('dialog');
  expect(browser.permissions.request.mock.calls).toEqual([[{ origins: ['*://typed.example/*'] }], [{ origins: ['*://typed.example/*'] }]]);
  confirm('Send and look');
  await screen.findByRole('button', { name: 'Details of typed.example' });
});

test('a clear visits what was found, asks about what an undo would lack, and tells what it could not reach', async () => {
  await show(['a.example']);
  press('Look at all kinds: 1 site');
  await screen.findByRole('dialog');
  confirm('Send and look');
  await screen.findByText('Looked at 1 site.');
  const losses = [{ id: 'x', name: 'worker', loss: 'fetched-anew' as const }];
  whenAsked('sites.clear', ({ acceptsLosses }) => ({ removed: acceptsLosses ? 2 : 0, failed: [], returned: [], undo: [], ...(!acceptsLosses && { toConfirm: [{ storeId: '0', site: 'a.example', losses }] }) }));
  press('Clear a.example');
  screen.getByText(/all other kinds that were found go too/);
  confirm('Clear 1 selected site');
  await screen.findByText(/^\u2068worker\u2069: a service worker/);
  down.add('https://a.example');
  confirm('Delete all the same');
  await screen.findByText('Removed 2.');
  screen.getByText(/https:\/\/a\.example.*No page of that origin is open/);
  expect(questions('sites.clear')).toMatchObject([{ sites: [{ frames: [{ origin: 'https://a.example' }] }] }, { acceptsLosses: true, sites: [{ frames: [] }] }]);
});

test('a clear that is older than the page can be undone here; through frames only after a question', async () => {
  await show(['a.example'], [{ storeId: '0', site: 'gone.example', time: 5, expires: 9, origins: ['https://gone.example'] }]);
  whenAsked('sites.undo', () => ({ restored: 3, failed: [] }));
  press('Details of gone.example');
  await screen.findByRole('button', { name: 'Undo the last clear of gone.example' });
  press('Undo the last clear of gone.example');
  expect(screen.getByRole('dialog').textContent).toContain('https://gone.example');
  expect(opened).toEqual([]);
  confirm('Undo');
  await screen.findByText('Put back 3 items.');
  expect(questions('sites.undo')).toMatchObject([{ tabId: 1, sites: [{ site: 'gone.example', time: 5, frames: [{ origin: 'https://gone.example' }] }] }]);
  expect([...open]).toEqual([]);
});
