import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { App } from '../../../../extension/popup/App';
import { asked, resetChannel, somethingChanged, whenAsked } from '../ui/fake-channel';
import { browser } from '../ui/fake-platform';
import { CLAIM, item, UNDECIDED, view } from './sample-view';
import { button, press, rowNames, said, showApp } from './show-app';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

beforeEach(resetChannel);

describe('before the first answer', () => {
  test('says that it reads', () => {
    whenAsked('site.view', () => new Promise(() => undefined));
    render(<App tabId={7} />);
    expect(screen.getByRole('status').textContent).toBe('Reading what is stored…');
    expect(asked).toEqual([{ name: 'site.view', question: { tabId: 7 } }]);
  });

  test('shows why it failed, and tries again', async () => {
    whenAsked('site.view', () => Promise.reject(new Error('The page does not respond')));
    render(<App tabId={7} />);
    await screen.findByText('The page does not respond');
    whenAsked('site.view', () => view({ items: [item({ name: 'sid' })] }));
    press('Try again');
    await waitFor(() => expect(rowNames()).toEqual(['sid, www.shop.example/']));
  });
});

describe('the header', () => {
  test('gives site, count and total size', async () => {
    await showApp(view({ items: [item({ size: 900 }), item({ size: 1600 })] }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('shop.example');
    expect(screen.getAllByText('2 items, 2.5 KB')).toHaveLength(2);
    await waitFor(() => expect(document.title).toBe('Stored Here: shop.example'));
  });

  test('tells the consent state as the site’s claim', async () => {
    await showApp(view({ claim: CLAIM }));
    expect(screen.getByText('The site says you allow: Analytics')).toBeTruthy();
    expect(screen.getByText('The site says you refuse: Preferences and Advertising')).toBeTruthy();
  });

  test('says that nothing was chosen, and offers no withdrawal then', async () => {
    await showApp(view({ claim: UNDECIDED }));
    expect(screen.getByText('The site says you have not chosen yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Withdraw consent' })).toBeNull();
  });

  test('says that the page declares nothing', async () => {
    await showApp(view());
    expect(screen.getByText('This page does not declare what it stores.')).toBeTruthy();
  });

  test('warns in private windows that undo copies do not last', async () => {
    await showApp(view({ privateWindow: true }));
    expect(screen.getByText(/^Private window/)).toBeTruthy();
  });
});

describe('when there is nothing to list', () => {
  test('an empty site is called empty', async () => {
    await showApp(view());
    expect(screen.getByRole('heading', { name: 'Nothing stored' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  test('hosts without access are named, and nothing is called empty', async () => {
    const grant = ['*://*.cdn.example/*'];
    await showApp(view({ needsAccess: [{ host: 'cdn.example', grant }] }));
    expect(screen.getByText('Needs access')).toBeTruthy();
    expect(screen.queryByText('Nothing stored')).toBeNull();
    browser.permissions.request.mockResolvedValue(true);
    press('Allow access to cdn.example');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: grant });
  });

  test('a kind that could not be read is named, nothing is called empty, and it can be read again', async () => {
    const see = await showApp(view({ unread: [{ kind: 'indexed-db', origin: 'https://www.shop.example' }, { kind: 'file-system', origin: 'https://www.shop.example' }] }));
    expect(screen.getByRole('heading', { name: 'Could not be read' })).toBeTruthy();
    expect(screen.getByText(/^\u2068www\.shop\.example\u2069: Databases \(IndexedDB\), /)).toBeTruthy();
    expect(screen.queryByText('Nothing stored')).toBeNull();
    see(view());
    press('Try again');
    await screen.findByText('Nothing stored');
    expect(screen.queryByRole('heading', { name: 'Could not be read' })).toBeNull();
  });

  test('a site without access offers the one grant, asked for in the click itself', async () => {
    const see = await showApp(view({ status: 'needs-access' }));
    see(view({ items: [item({ name: 'sid' })] }));
    browser.permissions.request.mockResolvedValue(true);
    press('Allow access to shop.example');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://*.shop.example/*'] });
    await waitFor(() => expect(rowNames()).toEqual(['sid, www.shop.example/']));
  });

  test('a refused grant changes nothing and is said', async () => {
    await showApp(view({ status: 'needs-access' }));
    browser.permissions.request.mockResolvedValue(false);
    press('Allow access to shop.example');
    await waitFor(() => expect(said()).toBe('Access was not given. Nothing changed.'));
    expect(button('Allow access to shop.example')).toBeTruthy();
  });

  test('a restricted page says so and offers nothing', async () => {
    await showApp(view({ status: 'restricted' }));
    expect(screen.getByRole('heading', { name: 'This page is out of reach' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('a page from before the grant is reloaded on demand', async () => {
    await showApp(view({ status: 'reload-tab' }));
    whenAsked('tab.reload', () => ({ reloaded: true }));
    press('Reload the tab');
    expect(asked.at(-1)).toEqual({ name: 'tab.reload', question: { tabId: 7 } });
  });

  test('an error of the site has its own words and a retry', async () => {
    const see = await showApp(view({ status: 'error', message: 'The page does not respond' }));
    expect(screen.getByText('The page does not respond')).toBeTruthy();
    see(view());
    press('Try again');
    await screen.findByText('Nothing stored');
  });
});

test('a reading that fails takes nothing away: what is half filled in stays, with the failure beside', async () => {
  const see = await showApp(view({ items: [item({ name: 'sid' })] }));
  press('Details of sid');
  press('Edit sid');
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
  fireEvent.input(name, { target: { value: 'half' } });
  see(view({ status: 'error', site: '', message: 'The page does not respond' }));
  somethingChanged();
  await screen.findByText(/^The page does not respond/);
  whenAsked('site.view', () => Promise.reject(new Error('No answer')));
  somethingChanged();
  await screen.findByText(/^No answer/);
  expect(screen.getByRole('textbox', { name: 'Name' })).toBe(name);
  expect([name.value, rowNames()]).toEqual(['half', ['sid, www.shop.example/']]);
  whenAsked('site.view', () => view({ items: [item({ name: 'late' })] }));
  press('Try again');
  await waitFor(() => expect(rowNames()).toEqual(['late, www.shop.example/']));
  expect(screen.queryByText(/^No answer/)).toBeNull();
});

test('what changes while it is open is shown', async () => {
  const see = await showApp(view());
  see(view({ items: [item({ name: 'late' })] }));
  somethingChanged();
  await waitFor(() => expect(rowNames()).toEqual(['late, www.shop.example/']));
});

test('a tab whose page is unknown needs access to all sites, or a click on the page itself', async () => {
  await showApp(view({ status: 'needs-access', site: '', grant: ['*://*/*'] }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Stored Here');
  browser.permissions.request.mockResolvedValue(false);
  press('Allow access to all sites');
  expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://*/*'] });
});
