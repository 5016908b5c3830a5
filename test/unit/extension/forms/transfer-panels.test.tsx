import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { item, view } from '../popup/sample-view';
import { button, press, said, showApp } from '../popup/show-app';
import { cookie } from '../transfer/arbitrary';
import { asked, whenAsked } from '../ui/fake-channel';
import { browser } from '../ui/fake-platform';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const sid = item({ id: 'a', name: 'sid', value: 'abc', likelySignIn: true });
const carried = cookie({ name: 'sid', value: 'abc', domain: 'www.shop.example' });
const questions = (name: string) => asked.filter((one) => one.name === name).map(({ question }) => question);
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  Object.assign(navigator, { clipboard: { writeText: (words: string) => Promise.resolve(void copied.push(words)) } });
});

async function openMore(action: string): Promise<void> {
  await showApp(view({ items: [sid] }));
  press('More');
  press(action);
  await screen.findByRole('dialog', { name: action });
}

describe('Copy as', () => {
  test('warns before it copies, and takes the item\'s own address', async () => {
    await showApp(view({ items: [sid] }));
    press('Details of sid');
    press('Copy sid as…');
    await screen.findByRole('dialog', { name: 'Copy sid as…' });
    whenAsked('export.items', () => ({ items: [carried], losses: [], unread: [] }));
    await act(() => void fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'curl' } }));
    press('Continue');
    await screen.findByText('1 item is ready, with its value. Whoever gets it may be able to act as you.');
    expect(copied).toEqual([]);
    press('Copy anyway');
    await waitFor(() => expect(said()).toBe('Copied. Clear the clipboard when you are done.'));
    expect(copied).toEqual(["curl --globoff -H 'Cookie: sid=abc' 'https://www.shop.example/'"]);
    expect(questions('export.items')).toEqual([{ tabId: 7, scope: { ids: ['a'] } }]);
  });
});

describe('Export', () => {
  test('saves a file after the warning, and names what the format can not hold', async () => {
    await openMore('Export');
    const urls: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => (urls.push(blob), 'blob:x'), revokeObjectURL: () => undefined });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    whenAsked('export.items', () => ({ items: [carried, cookie({ name: 'odd', value: 'a\tb' })], losses: [], unread: [] }));
    await act(() => void fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'netscape' } }));
    await act(() => screen.getByLabelText(/^That, and the cookies of all sites/).click());
    press('Continue');
    await screen.findByText('Left out: \u2068odd\u2069. It has characters that this format can’t hold.');
    expect(click).not.toHaveBeenCalled();
    press('Save as a file anyway');
    await waitFor(() => expect(said()).toMatch(/^Saved 1 item as a file\./));
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('stored-here-all.txt');
    expect(urls[0]?.type).toBe('text/plain;charset=utf-8');
    expect(questions('export.items')).toEqual([{ tabId: 7, scope: 'all-sites' }]);
  });
});

test('a shared object can be saved as the file that it is, and nothing else can', async () => {
  const object = item({ id: 'o', kind: 'shared-object', name: 'shop.example/movie.swf/settings', domain: 'https://www.shop.example', path: '', value: '' });
  await showApp(view({ items: [sid, object] }));
  const formats = (): string[] => [...screen.getByRole<HTMLSelectElement>('combobox', { name: 'Format' }).options].map(({ value }) => value);
  press('Details of sid');
  press('Copy sid as…');
  await screen.findByRole('dialog');
  expect(formats()).not.toContain('sol');
  press('Cancel');
  press(`Details of ${object.name}`);
  press(`Copy ${object.name} as…`);
  await screen.findByRole('dialog');
  whenAsked('object.file', () => ({ sol: 'AL8A' }));
  const files: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => (files.push(blob), 'blob:x'), revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
  await act(() => void fireEvent.change(screen.getByRole('combobox', { name: 'Format' }), { target: { value: 'sol' } }));
  press('Continue');
  await screen.findByText(/^1 item is ready/);
  expect(screen.queryByRole('button', { name: 'Copy anyway' })).toBeNull();
  press('Save as a file anyway');
  await waitFor(() => expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('settings.sol'));
  expect([files[0]?.size, files[0]?.type]).toEqual([3, 'application/octet-stream']);
  expect(questions('object.file')).toEqual([{ tabId: 7, id: 'o' }]);
});

test('what leaves without a part of it is named before it leaves', async () => {
  await openMore('Export');
  whenAsked('export.items', () => ({ items: [carried], losses: [{ id: 'b', name: 'assets', loss: 'opaque-body' }, { id: 'c', name: '', loss: 'not-copied' }], unread: [{ kind: 'indexed-db', origin: 'https://www.shop.example' }] }));
  press('Continue');
  await screen.findByText(/^1 item is ready/);
  expect(within(screen.getByRole('dialog')).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '\u2068assets\u2069: answers of other sites in it, which no script may read.', '\u2068(no name)\u2069: it could not be read at all.', '\u2068www.shop.example\u2069: Databases (IndexedDB)',
  ]);
});

describe('what is chosen while an export is prepared', () => {
  const choose = (format: string): void => void act(() => void fireEvent.change(screen.getByLabelText('Format'), { target: { value: format } }));

  test('makes the answer one that nobody waits for', async () => {
    await openMore('Export');
    const answers: (() => void)[] = [];
    whenAsked('export.items', () => new Promise((resolve) => answers.push(() => resolve({ items: [carried], losses: [], unread: [] }))));
    press('Continue');
    expect(button('Continue').getAttribute('aria-disabled')).toBe('true');
    choose('netscape');
    await act(async () => answers[0]?.());
    expect(screen.queryByText(/is ready/)).toBeNull();
    press('Continue');
    await act(async () => answers[1]?.());
    await screen.findByText(/^1 item is ready/);
    press('Copy anyway');
    await waitFor(() => expect(copied[0]).toMatch(/^# Netscape HTTP Cookie File/));
  });

  test('takes an old failure away', async () => {
    await openMore('Export');
    whenAsked('export.items', () => Promise.reject(new Error('No answer')));
    press('Continue');
    await screen.findByText('No answer');
    choose('csv');
    expect(screen.queryByText('No answer')).toBeNull();
  });

  test('the keyboard goes to the warning, since the button that led there is gone', async () => {
    await openMore('Export');
    whenAsked('export.items', () => ({ items: [carried], losses: [], unread: [] }));
    button('Continue').focus();
    press('Continue');
    await screen.findByText(/^1 item is ready/);
    expect(document.activeElement?.textContent).toMatch(/^1 item is ready/);
  });

  test('a format that takes nothing has nothing ready', async () => {
    await openMore('Export');
    whenAsked('export.items', () => ({ items: [cookie({ name: 'odd', value: 'a\tb' })], losses: [], unread: [] }));
    choose('netscape');
    press('Continue');
    await screen.findByText('Nothing is ready: this format takes none of it.');
    expect(screen.queryByRole('button', { name: 'Copy anyway' })).toBeNull();
  });
});

describe('Import', () => {
  const paste = (words: string): void => void act(() => void fireEvent.input(screen.getByLabelText('Paste a text'), { target: { value: words } }));

  test('says what would change before anything does, then does it', async () => {
    await openMore('Import');
    whenAsked('import.preview', () => ({ entries: [{ status: 'new', why: null }, { status: 'changed', why: null }, { status: 'refused', why: 'needs-access' }], needsAccess: [{ host: 'far.example', grant: ['*://*.far.example/*'] }] }));
    paste(JSON.stringify([{ name: 'n', value: '1', domain: 'www.shop.example' }, { name: 'sid', value: '2', domain: 'www.shop.example' }, { name: 'f', value: '1', domain: 'far.example' }, { name: 'bad' }]));
    press('Show what would change');
    await screen.findByText('What would change');
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(expect.arrayContaining(['1 new: \u2068n\u2069', '1 changed: \u2068sid\u2069', 'Left out: \u2068f\u2069. The extension has no access to this site.', 'Left out: \u2068no. 4 (bad)\u2069. It lacks a field, or one is of another type.']));
    expect(questions('import.apply')).toEqual([]);
    browser.permissions.request.mockResolvedValueOnce(false);
    press('Allow access to far.example');
    expect(browser.permissions.request).toHaveBeenLastCalledWith({ origins: ['*://*.far.example/*'] });
    whenAsked('import.apply', () => ({ written: 2, same: 0, capped: 1, failed: [{ name: 'f', why: 'needs-access' }], undo: null }));
    await waitFor(() => expect(button('Import 2 items').getAttribute('aria-disabled')).toBe('false'));
    press('Import 2 items');
    await waitFor(() => expect(said()).toMatch(/^Imported 2 items\./));
    expect(said()).toContain('The browser shortened how long 1 of them lives, to 400 days.');
    expect(questions('import.apply')).toMatchObject([{ tabId: 7, items: [{ name: 'n' }, { name: 'sid' }, { name: 'f' }] }]);
  });

  test('what can not be read is told, and there is nothing to import', async () => {
    await openMore('Import');
    whenAsked('import.preview', () => ({ entries: [], needsAccess: [] }));
    paste('{ not json');
    press('Show what would change');
    await screen.findByText('Left out: \u2068no. 1\u2069. The text is not JSON.');
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull();
  });

  test('another text needs another look', async () => {
    await openMore('Import');
    whenAsked('import.preview', () => ({ entries: [{ status: 'new', why: null }], needsAccess: [] }));
    paste('a=1');
    press('Show what would change');
    await screen.findByRole('button', { name: 'Import 1 item' });
    paste('a=2');
    expect(screen.queryByRole('button', { name: 'Import 1 item' })).toBeNull();
  });

  test('what is typed while another text is looked at makes that look one that nobody waits for', async () => {
    await openMore('Import');
    const answers: (() => void)[] = [];
    whenAsked('import.preview', () => new Promise((resolve) => answers.push(() => resolve({ entries: [{ status: 'new', why: null }], needsAccess: [] }))));
    paste('a=1');
    press('Show what would change');
    paste('b=2');
    await act(async () => answers[0]?.());
    expect(screen.queryByText('What would change')).toBeNull();
    press('Show what would change');
    await act(async () => answers[1]?.());
    whenAsked('import.apply', () => ({ written: 1, same: 0, capped: 0, failed: [], undo: null }));
    await screen.findByRole('button', { name: 'Import 1 item' });
    press('Import 1 item');
    await waitFor(() => expect(questions('import.apply')).toMatchObject([{ items: [{ name: 'b', value: '2' }] }]));
  });

  test('the keyboard goes to what was found where there is nothing to import', async () => {
    await openMore('Import');
    whenAsked('import.preview', () => ({ entries: [], needsAccess: [] }));
    paste('{ not json');
    button('Show what would change').focus();
    press('Show what would change');
    await screen.findByText('What would change');
    expect(document.activeElement?.textContent).toBe('What would change');
  });
});
