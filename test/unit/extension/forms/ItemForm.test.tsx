import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import type { ChangeResult } from '../../../../extension/messaging/item-messages';
import { item, pageItem, view } from '../popup/sample-view';
import { button, press, said, showApp } from '../popup/show-app';
import { asked, whenAsked } from '../ui/fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const theme = item({ id: 'b', name: 'theme' });
const written: ChangeResult = { changed: true, objection: null, capped: null, undo: null };
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string): void => void act(() => void fireEvent.input(field(name), { target: { value } }));
const questions = (name: string) => asked.filter((one) => one.name === name).map(({ question }) => question);

async function openForm(action: string): Promise<void> {
  await showApp(view({ items: [theme, pageItem('local-storage', { id: 'c', name: 'cart' })] }));
  press('Details of theme');
  press(action);
  await screen.findByRole('dialog', { name: action });
}

test('Edit shows every field, and sends what was changed', async () => {
  await openForm('Edit theme');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Edit theme' }));
  expect([field('Name').value, field('Value').value, field('Domain').value, field('Path').value]).toEqual(['theme', 'dark', 'www.shop.example', '/']);
  whenAsked('item.edit', () => written);
  type('Value', 'light');
  press('Save');
  await waitFor(() => expect(said()).toBe('Saved.'));
  expect(questions('item.edit')).toEqual([{
    tabId: 7, id: 'b',
    item: {
      kind: 'cookie', name: 'theme', value: 'light', domain: 'www.shop.example', path: '/', partition: null, hasCrossSiteAncestor: null, expires: null,
      flags: { httpOnly: false, secure: true, hostOnly: true, sameSite: 'lax' },
    },
  }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a refused edit keeps what was typed, says why beside the field, and takes the focus there', async () => {
  await openForm('Edit theme');
  whenAsked('item.edit', () => ({ ...written, changed: false, objection: { field: 'path', why: 'path' } }));
  type('Value', 'typed');
  type('Path', 'wrong');
  press('Save');
  await screen.findByText('This is not a path. Begin it with “/”, without semicolons.');
  expect([field('Value').value, field('Path').value]).toEqual(['typed', 'wrong']);
  expect(document.activeElement).toBe(field('Path'));
  expect(field('Path').getAttribute('aria-invalid')).toBe('true');
});

test('a failure keeps the form too', async () => {
  await openForm('Edit theme');
  whenAsked('item.edit', () => Promise.reject(new Error('Storing is refused')));
  type('Value', 'typed');
  press('Save');
  await screen.findByText('Storing is refused');
  expect(field('Value').value).toBe('typed');
});

test('Duplicate adds, and says when the browser shortened it', async () => {
  await openForm('Duplicate theme');
  whenAsked('item.add', () => ({ ...written, capped: 1_800_000_000_000 }));
  type('Name', 'theme2');
  press('Add as a new item');
  await waitFor(() => expect(said()).toMatch(/^Added\.The browser shortened how long it lives: it ends on /));
  expect(questions('item.add')).toMatchObject([{ item: { name: 'theme2', value: 'dark' } }]);
});

test('More leads to a new item of any kind', async () => {
  await showApp(view());
  expect(button('More').getAttribute('aria-expanded')).toBe('false');
  press('More');
  press('Add an item');
  await screen.findByRole('dialog', { name: 'Add an item' });
  await act(() => void fireEvent.change(field('Kind'), { target: { value: 'local-storage' } }));
  whenAsked('item.add', () => written);
  type('Key', 'k');
  press('Add an item');
  await waitFor(() => expect(questions('item.add')).toMatchObject([{ item: { kind: 'local-storage', name: 'k', domain: 'https://www.shop.example' } }]));
});

test('Escape leaves the form, and nothing is asked', async () => {
  await openForm('Edit theme');
  await act(() => void screen.getByRole('dialog').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(questions('item.edit')).toEqual([]);
});

test('Protect asks for it, and a protected item says so', async () => {
  const see = await showApp(view({ items: [theme] }));
  press('Details of theme');
  whenAsked('item.protect', () => ({ isProtected: true }));
  see(view({ items: [{ ...theme, isProtected: true }] }));
  press('Protect theme from every clear');
  await waitFor(() => expect(said()).toBe('\u2068theme\u2069 is protected: no clear takes it. Refusing the site still does.'));
  expect(questions('item.protect')).toEqual([{ tabId: 7, id: 'b', isProtected: true }]);
  expect(screen.getByText('🔒 Protected')).toBeTruthy();
  expect(button('No longer protect theme')).toBeTruthy();
});

test('Clear all leaves what is protected, and says so', async () => {
  await showApp(view({ items: [{ ...theme, isProtected: true }, item({ id: 'x', name: 'x' })] }));
  whenAsked('items.clear', () => ({ removed: 1, failed: [], returned: [], losses: [], undo: null, spared: 1 }));
  press('Clear all');
  await screen.findByText('1 protected item stays.');
  press('Clear all');
  await waitFor(() => expect(said()).toBe('Removed 1. 1 protected item was left.'));
  expect(questions('items.clear')).toEqual([{ tabId: 7, ids: ['x'] }]);
});
