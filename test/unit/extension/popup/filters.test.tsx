import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { browser } from '../../../../extension/platform/browser';
import { whenAsked } from '../ui/fake-channel';
import { CLAIM, item, pageItem, variety, view } from './sample-view';
import { button, press, rowNames, showApp } from './show-app';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const box = (): HTMLInputElement => screen.getByRole('searchbox', { name: 'Search' });
const search = (words: string): boolean => fireEvent.input(box(), { target: { value: words } });
const headings = (): (string | null)[] => screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
const guessed = [item({ name: '_ga', domain: '.shop.example' }), item({ name: 'PHPSESSID' }), item({ name: 'l' }), item({ name: 'own' })];

let stored: Record<string, unknown> = {};
beforeEach(() => {
  stored = {};
  Object.assign(browser, { storage: { local: {
    get: (key: string) => Promise.resolve({ [key]: stored[key] }),
    set: (values: object) => Promise.resolve(void Object.assign(stored, values)),
  } } });
});

describe('where the site declares nothing', () => {
  test('items are grouped by what their names suggest', async () => {
    await showApp(view({ items: guessed }));
    expect(headings()).toEqual(['Probably: Necessary', 'Probably: Analytics', 'Purpose unknown']);
  });

  test('a guess is told with where it comes from, and apart from what the site says', async () => {
    await showApp(view({ items: guessed }));
    press('Details of _ga');
    expect(screen.getByText('Probably: Analytics, Google Analytics')).toBeTruthy();
    expect(screen.getByText('From a public table, the Open Cookie Database (November 2026). The site has not confirmed it.')).toBeTruthy();
    expect(screen.queryByText('What the site says about it')).toBeNull();
  });

  test('a name that others use too is only possible', async () => {
    await showApp(view({ items: guessed }));
    expect(within(screen.getByRole('row', { name: /^l,/ })).getByText('possibly: Necessary')).toBeTruthy();
  });
});

test('an undeclared item carries the guess as a mark; a declared one has none', async () => {
  await showApp(view({ claim: CLAIM, items: [...variety(), item({ name: '_fbp', declared: 'undeclared' })] }));
  expect(within(screen.getByRole('row', { name: /^_fbp/ })).getByText('probably: Advertising')).toBeTruthy();
  expect(screen.getAllByText(/^probably:/)).toHaveLength(1);
});

describe('the summary', () => {
  test('narrows the list by what is pressed, and widens it again', async () => {
    await showApp(view({ claim: CLAIM, items: variety() }));
    press('ads.example 1');
    await waitFor(() => expect(rowNames()).toEqual(['track, .ads.example/, https://shop.example']));
    expect([box().value, button('ads.example 1').getAttribute('aria-pressed')]).toEqual(['site:ads.example', 'true']);
    press('ads.example 1');
    await waitFor(() => expect(rowNames()).toHaveLength(variety().length));
  });

  test('joins what is pressed', async () => {
    await showApp(view({ claim: CLAIM, items: variety() }));
    press('not declared 5');
    press('Local storage 2');
    await waitFor(() => expect(rowNames()).toHaveLength(2));
    expect(box().value).toBe('declared:no kind:local-storage');
  });

  test('hands the keyboard to the first of the others that it brings', async () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => item({ domain: `${letter}.example`, party: 'third' }));
    await showApp(view({ items: others }));
    button('and 2 more').focus();
    press('and 2 more');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('e.example 1'));
  });

  test('offers nothing where there is nothing to tell apart', async () => {
    await showApp(view({ items: [item({ name: 'own' })] }));
    expect(within(screen.getByRole('region', { name: 'Summary' })).queryAllByRole('button')).toEqual([]);
  });
});

test('a word that is not understood narrows nothing, and it is said what to write', async () => {
  await showApp(view({ items: guessed }));
  search('size:>big own');
  await waitFor(() => expect(rowNames()).toEqual(['own, www.shop.example/']));
  expect(screen.getByText('“size:>big” is not understood and was left out. Write for example size:>10kb')).toBeTruthy();
});

test('what the filter shows is deleted after the question, and nothing else', async () => {
  const items = [item({ name: 'a1' }), item({ name: 'a2' }), pageItem('local-storage', { name: 'b' })];
  await showApp(view({ items }));
  const asked: string[] = [];
  whenAsked('items.clear', ({ ids }) => {
    asked.push(...ids);
    return { removed: 2, failed: [], returned: [], losses: [], undo: null };
  });
  search('kind:cookie');
  press('Delete the 2 items found');
  await screen.findByText('Delete the 2 items that the filter shows?');
  expect(asked).toEqual([]);
  press('Delete these');
  await waitFor(() => expect(asked).toEqual(items.slice(0, 2).map(({ id }) => id)));
});

describe('a saved filter', () => {
  const named = (name: string, words: string): boolean => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value: words } });

  test('is saved, used, renamed and deleted', async () => {
    await showApp(view({ items: guessed }));
    search('kind:cookie');
    press('Filters');
    named('Save this filter as', 'Only cookies');
    press('Save');
    await waitFor(() => expect(stored['saved-filters']).toEqual([{ name: 'Only cookies', query: 'kind:cookie' }]));
    search('');
    press(/^Only cookies$/);
    expect(box().value).toBe('kind:cookie');
    press('Rename filter Only cookies');
    named('Rename filter Only cookies', 'Cookies alone');
    fireEvent.submit(screen.getByRole('textbox', { name: 'Rename filter Only cookies' }));
    await waitFor(() => expect(stored['saved-filters']).toEqual([{ name: 'Cookies alone', query: 'kind:cookie' }]));
    press('Delete filter Cookies alone');
    await waitFor(() => expect(stored['saved-filters']).toEqual([]));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Saved filters'));
  });

  test('is not written over by another of its name: it is said, and what was typed stays', async () => {
    stored['saved-filters'] = [{ name: 'One', query: 'kind:cookie' }, { name: 'Two', query: 'party:third' }];
    await showApp(view({ items: guessed }));
    search('declared:no');
    press('Filters');
    await screen.findByRole('button', { name: 'One' });
    named('Save this filter as', 'Two');
    press('Save');
    await screen.findByText('Another filter has this name. Choose another name, or delete that one first.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Save this filter as' }).value).toBe('Two');
    named('Save this filter as', 'Three');
    press('Save');
    await waitFor(() => expect(screen.queryByText(/^Another filter/)).toBeNull());
    press('Rename filter One');
    named('Rename filter One', 'Three');
    fireEvent.submit(screen.getByRole('textbox', { name: 'Rename filter One' }));
    await screen.findByText(/^Another filter has this name/);
    expect(stored['saved-filters']).toEqual([{ name: 'One', query: 'kind:cookie' }, { name: 'Two', query: 'party:third' }, { name: 'Three', query: 'declared:no' }]);
  });

  test('of more than 500 characters is refused with words, not cut', async () => {
    await showApp(view({ items: guessed }));
    search(`-${'x'.repeat(500)}`);
    press('Filters');
    named('Save this filter as', 'Long');
    press('Save');
    await screen.findByText('A filter that is kept has 500 characters at most. Shorten it.');
    expect(stored['saved-filters']).toBeUndefined();
  });
});
