import { act, screen, waitFor, within } from '@testing-library/preact';
import type { ClearResult } from '../../../../extension/messaging/messages';
import { asked, whenAsked } from '../ui/fake-channel';
import { item, pageItem, view } from './sample-view';
import { button, press, said, showApp } from './show-app';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const signIn = item({ id: 'a', name: 'sid', likelySignIn: true });
const theme = item({ id: 'b', name: 'theme' });
const cart = pageItem('local-storage', { id: 'c', name: 'cart' });
const items = [signIn, theme, cart];
const cleared = (more: Partial<ClearResult> = {}): ClearResult => ({ removed: 3, failed: [], returned: [], losses: [], undo: null, ...more });
const clearAsked = () => asked.filter(({ name }) => name === 'items.clear').map(({ question }) => question);

describe('Clear all', () => {
  test('asks first, naming what signs out, and does nothing on Cancel', async () => {
    await showApp(view({ items }));
    button('Clear all').focus();
    press('Clear all');
    await screen.findByRole('dialog', { name: 'Clear everything stored for shop.example?' });
    expect(screen.getByText('1 item probably keeps you signed in:')).toBeTruthy();
    expect(screen.getByText('\u2068sid\u2069, www.shop.example/')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Clear everything/ }));
    press('Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button('Clear all'));
    expect(clearAsked()).toEqual([]);
  });

  test('is left by Escape', async () => {
    await showApp(view({ items }));
    press('Clear all');
    const dialog = await screen.findByRole('dialog');
    await act(() => void dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('takes everything', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared());
    press('Clear all');
    await screen.findByRole('dialog');
    press('Clear all');
    await waitFor(() => expect(said()).toBe('Removed 3.'));
    expect(clearAsked()).toEqual([{ tabId: 7, ids: ['a', 'b', 'c'] }]);
  });

  test('spares sign-in on wish', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared({ removed: 2 }));
    press('Clear all');
    (await screen.findByRole('checkbox', { name: 'Keep sign-in' })).click();
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true));
    press('Clear all');
    await waitFor(() => expect(clearAsked()).toEqual([{ tabId: 7, ids: ['b', 'c'] }]));
  });

  test('is not confirmed by the second click of a double click', async () => {
    await showApp(view({ items }));
    press('Clear all');
    await screen.findByRole('dialog');
    button('Clear all').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(clearAsked()).toEqual([]);
  });
});

describe('where nothing would go', () => {
  const nothingLeft = (): string => screen.getByRole('dialog').querySelector('[role=alert]')?.textContent ?? '';

  test('since all is protected, that is said, and there is nothing to press', async () => {
    await showApp(view({ items: items.map((one) => ({ ...one, isProtected: true })) }));
    press('Clear all');
    await screen.findByRole('dialog');
    expect(nothingLeft()).toBe('Nothing is left to clear: all of it is protected.');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByText(/sign|Settings/)).toBeNull();
    expect(dialog.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  test('since the rest keeps one signed in, that is said, until it is to go too', async () => {
    await showApp(view({ items: [signIn, { ...theme, isProtected: true }] }));
    press('Clear all');
    const keep = await screen.findByRole('checkbox', { name: 'Keep sign-in' });
    await act(() => keep.click());
    expect(nothingLeft()).toBe('Nothing is left to clear: “Keep sign-in” keeps the rest.');
    expect(within(screen.getByRole('dialog')).queryByRole('button', { name: 'Clear all' })).toBeNull();
    await act(() => keep.click());
    expect([nothingLeft(), button('Clear all').textContent]).toEqual(['', 'Clear all']);
  });
});

describe('the result', () => {
  test('says what came back, and who wrote it', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared({ removed: 12, returned: [{ id: 'b', name: 'theme' }] }));
    press('Delete theme');
    await waitFor(() => expect(said()).toBe('Removed 12. 1 came back, written by the open page: \u2068theme\u2069'));
    expect(button('Reload the tab')).toBeTruthy();
  });

  test('says what failed and why', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared({ removed: 0, failed: [{ id: 'b', name: 'theme', reason: 'refused-by-browser' }] }));
    press('Delete theme');
    await waitFor(() => expect(said()).toBe('Removed 0.\u2068theme\u2069: not removed. The browser did not do it.'));
  });

  test('says when the background failed', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => Promise.reject(new Error('No answer')));
    press('Delete theme');
    await waitFor(() => expect(said()).toBe('That did not workNo answer'));
  });

  test('can be put away', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared());
    press('Delete theme');
    await waitFor(() => expect(said()).toBe('Removed 3.'));
    press('Close this message');
    await waitFor(() => expect(said()).toBe(''));
  });
});

describe('one item or a group', () => {
  test('a second one waits for the first; a double click is one', async () => {
    await showApp(view({ items }));
    let answer: (result: ClearResult) => void = () => undefined;
    whenAsked('items.clear', () => new Promise((resolve) => (answer = resolve)));
    press('Delete theme');
    press('Delete theme');
    press('Delete cart');
    expect(clearAsked()).toEqual([{ tabId: 7, ids: ['b'] }]);
    await act(async () => answer(cleared({ removed: 1 })));
    await waitFor(() => expect(clearAsked()).toEqual([{ tabId: 7, ids: ['b'] }, { tabId: 7, ids: ['c'] }]));
    await act(async () => answer(cleared({ removed: 1 })));
    await waitFor(() => expect(said()).toBe('Removed 1. Removed 1.'));
  });

  test('one item goes without a question, its twin stays', async () => {
    await showApp(view({ items: [theme, item({ id: 'twin', name: 'theme', domain: '.shop.example' })] }));
    whenAsked('items.clear', () => cleared({ removed: 1 }));
    screen.getAllByRole('button', { name: 'Delete theme' })[1]?.click();
    await waitFor(() => expect(clearAsked()).toEqual([{ tabId: 7, ids: ['twin'] }]));
  });

  test('a group without sign-in goes at once', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared({ removed: 1 }));
    press('Delete group: Local storage');
    await waitFor(() => expect(clearAsked()).toEqual([{ tabId: 7, ids: ['c'] }]));
  });

  test('a group with sign-in asks first', async () => {
    await showApp(view({ items }));
    whenAsked('items.clear', () => cleared({ removed: 2 }));
    press('Delete group: Cookies');
    await screen.findByRole('dialog', { name: 'Delete this group: Cookies?' });
    expect(clearAsked()).toEqual([]);
    press('Delete group');
    await waitFor(() => expect(clearAsked()).toEqual([{ tabId: 7, ids: ['a', 'b'] }]));
  });
});

describe('Undo', () => {
  const undo = { time: Date.now(), count: 12, expires: Date.now() + 60_000 };

  test('says what it puts back, and puts it back', async () => {
    const see = await showApp(view({ undo }));
    expect(screen.getByText(/^Undo puts back 12 items removed at /)).toBeTruthy();
    whenAsked('undo.restore', () => ({ restored: 11, failed: [{ name: 'sid', reason: 'expired' }] }));
    see(view({ items }));
    press('Undo');
    await waitFor(() => expect(said()).toBe('Put back 11 items.\u2068sid\u2069: not put back. It would have ended by now.'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('then offers the one before it, with its time', async () => {
    const earlier = { ...undo, time: new Date(2024, 0, 1, 9, 5).getTime(), count: 3 };
    const see = await showApp(view({ undo }));
    whenAsked('undo.restore', () => ({ restored: 12, failed: [] }));
    see(view({ items, undo: earlier }));
    press('Undo');
    await waitFor(() => expect(said()).toBe('Put back 12 items.'));
    expect(screen.getByText(/^Undo puts back 3 items removed at 0?9:05/)).toBeTruthy();
    expect(button('Undo')).toBeTruthy();
  });

  test('its copies can be destroyed', async () => {
    const see = await showApp(view({ undo }));
    whenAsked('undo.forget', () => ({ forgotten: 2 }));
    see(view());
    press('Forget undo copies now');
    await waitFor(() => expect(said()).toBe('2 undo copies destroyed, for every site.'));
  });

  test('goes away with its copy', async () => {
    await showApp(view({ undo: { ...undo, expires: Date.now() + 300 } }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });
});
