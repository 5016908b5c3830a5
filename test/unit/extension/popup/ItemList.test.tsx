import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { CLAIM, item, pageItem, variety, view } from './sample-view';
import { button, press, row, rowNames, said, showApp } from './show-app';
import { whenAsked } from '../ui/fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const search = (words: string): boolean => fireEvent.input(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: words } });
const many = (count: number) => Array.from({ length: count }, (_, i) => item({ name: `c${i + 1}` }));

describe('rows', () => {
  test('tell twins apart by domain, path and partition', async () => {
    await showApp(view({ items: [
      item({ name: 'sid', domain: '.shop.example' }),
      item({ name: 'sid', path: '/account' }),
      item({ name: 'sid', domain: 'pay.example', party: 'third', partition: 'https://shop.example' }),
      pageItem('local-storage', { name: 'cart' }),
    ] }));
    expect(rowNames()).toEqual([
      'sid, .shop.example/', 'sid, www.shop.example/account', 'sid, pay.example/, https://shop.example', 'cart, https://www.shop.example',
    ]);
  });

  test('carry what deserves attention', async () => {
    await showApp(view({ claim: CLAIM, items: variety() }));
    const track = screen.getByRole('row', { name: /^track/ });
    expect(within(track).getByText('third party')).toBeTruthy();
    expect(within(track).getByText('not declared')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: 'sid, .shop.example/' })).queryByText('not declared')).toBeNull();
  });

  test('a nameless item can be pointed at', async () => {
    await showApp(view({ items: [item({ name: '' })] }));
    expect(button('Delete (no name)')).toBeTruthy();
  });
});

describe('groups', () => {
  test('follow kind, then the purposes that the site declares, undeclared last', async () => {
    await showApp(view({ claim: CLAIM, items: variety() }));
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Cookies', 'Local storage', 'Session storage']);
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'Necessary, says the site', 'Analytics, says the site', 'Not declared by the site', 'Not declared by the site', 'Not declared by the site',
    ]);
  });

  test('have no purpose where the site declares nothing', async () => {
    await showApp(view({ items: [item()] }));
    expect(screen.queryAllByRole('heading', { level: 4 })).toEqual([]);
    expect(screen.getByRole('table', { name: 'Cookies' })).toBeTruthy();
  });
});

describe('details', () => {
  test('put the facts of a cookie into words', async () => {
    await showApp(view({ items: [item({ name: 'sid', flags: { httpOnly: true, secure: false, hostOnly: true, sameSite: 'lax' } })] }));
    press('Details of sid');
    for (const fact of ['HttpOnly: the page’s script cannot read it.', 'Also sent over unencrypted HTTP.', 'Session: ends when the browser closes.', 'First party: belongs to www.shop.example.']) {
      expect(screen.getByText(fact)).toBeTruthy();
    }
  });

  test('show what the site says as what the site says', async () => {
    await showApp(view({ claim: CLAIM, items: variety() }));
    press('Details of _sm_visitor');
    expect(screen.getByText('What the site says about it')).toBeTruthy();
    for (const claim of ['Purpose: Analytics', 'Owner: Sample Metrics', 'Kept: 180 days', 'Source: our estimate']) expect(screen.getByText(claim)).toBeTruthy();
  });

  test('say that the site’s list does not name an item', async () => {
    await showApp(view({ claim: CLAIM, items: variety() }));
    press('Details of track');
    expect(screen.getByText('Nothing: its own list does not name this item.')).toBeTruthy();
  });
});

describe('values', () => {
  const secret = item({ name: 'sid', value: 'top-secret' });

  test('are masked until the visitor shows one', async () => {
    await showApp(view({ items: [secret] }));
    press('Details of sid');
    expect(document.body.textContent).not.toContain('top-secret');
    press('Show value of sid');
    await screen.findByText('top-secret');
    press('Hide value of sid');
    await waitFor(() => expect(document.body.textContent).not.toContain('top-secret'));
  });

  test('are masked until the visitor shows them all', async () => {
    await showApp(view({ items: [secret] }));
    press('Show values');
    await waitFor(() => expect(row('sid, www.shop.example/').getByText('top-secret')).toBeTruthy());
    expect(button('Show values').getAttribute('aria-pressed')).toBe('true');
  });

  test('are copied only after a warning', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await showApp(view({ items: [secret] }));
    press('Details of sid');
    press('Copy value of sid');
    await screen.findByText(/may be able to act as you/);
    expect(writeText).not.toHaveBeenCalled();
    press('Copy anyway');
    await screen.findByText(/^Copied/);
    expect(writeText).toHaveBeenCalledWith('top-secret');
  });
});

describe('search', () => {
  const items = [item({ name: 'sid', value: 'needle' }), item({ name: 'theme', domain: '.ads.example' }), item({ name: 'Needles' })];

  test('finds names and domains, whatever the case', async () => {
    await showApp(view({ items }));
    search('ADS');
    await waitFor(() => expect(rowNames()).toEqual(['theme, .ads.example/']));
    expect(screen.getByText('1 item found')).toBeTruthy();
  });

  test('finds values only while they are shown', async () => {
    await showApp(view({ items }));
    search('needle');
    await waitFor(() => expect(rowNames()).toEqual(['Needles, www.shop.example/']));
    press('Show values');
    await waitFor(() => expect(rowNames()).toEqual(['sid, www.shop.example/', 'Needles, www.shop.example/']));
  });

  test('goes beyond the rows of the first page', async () => {
    await showApp(view({ items: many(3000) }));
    search('c2999');
    await waitFor(() => expect(rowNames()).toEqual(['c2999, www.shop.example/']));
  });
});

describe('a long list', () => {
  test('comes in pages, and the keyboard goes on with the first new row', async () => {
    await showApp(view({ items: many(120) }));
    expect(rowNames()).toHaveLength(50);
    press('Show 50 more of 120: Cookies');
    await waitFor(() => expect(rowNames()).toHaveLength(100));
    expect(document.activeElement).toBe(button('Details of c51'));
    press('Show 20 more of 120: Cookies');
    await waitFor(() => expect(rowNames()).toHaveLength(120));
    expect(document.activeElement).toBe(button('Details of c101'));
  });
});

describe('the keyboard, when its row vanishes', () => {
  const items = many(3);
  const deleteRow = async (name: string, left: typeof items): Promise<void> => {
    const see = await showApp(view({ items }));
    see(view({ items: left }));
    whenAsked('items.clear', () => ({ removed: 1, failed: [], returned: [], losses: [], undo: null }));
    button(`Delete ${name}`).focus();
    press(`Delete ${name}`);
    await waitFor(() => expect(said()).toBe('Removed 1.'));
  };

  test('goes to the row that took its place', async () => {
    await deleteRow('c2', items.filter(({ name }) => name !== 'c2'));
    expect(document.activeElement).toBe(button('Delete c3'));
  });

  test('goes to the row before, at the end', async () => {
    await deleteRow('c3', items.filter(({ name }) => name !== 'c3'));
    expect(document.activeElement).toBe(button('Delete c2'));
  });

  test('goes to the heading when no row is left', async () => {
    await deleteRow('c1', []);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Nothing stored' }));
  });
});
