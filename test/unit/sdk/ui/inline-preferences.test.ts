import { waitFor } from '@testing-library/preact';
import { showInline } from '../../../../sdk/ui/inline-preferences';
import { showPreferences } from '../../../../sdk/ui/preferences';
import type { Show } from '../../../../sdk/ui/preferences-loader';
import { texts as banner } from '../../../../sdk/ui/texts/en';
import { texts as more } from '../../../../sdk/ui/texts/en.preferences';
import { ALL, fakeContext, record, type FakeContext } from './fake-context';
import { hostOf, inside, said } from './shadow';
import { pageStyles, stubBrowser } from './stub-browser';

stubBrowser();
let context: FakeContext;
let place: HTMLElement;
beforeEach(() => {
  context = fakeContext();
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => document.body.replaceChildren());

const show: Show = (as = showPreferences) => as({ context, texts: { ...banner, ...more }, teller: async () => Promise.reject(new Error('not loaded')), rules: null, loadRules: async () => null, showObjects: undefined });
const analytics = (part: 'inline' | 'preferences' = 'inline'): HTMLInputElement => inside(part).getByRole('switch', { name: 'Analytics' });

test('is a named region of the page: nothing is modal, locked, closed or focused', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  place.append('Text of the page');
  showInline(place, show);
  expect(inside('inline').getByRole('region', { name: 'Privacy settings' })).toBeTruthy();
  expect(hostOf('inline')?.parentNode).toBe(place);
  expect(place.textContent).toBe('Text of the page');
  expect(inside('inline').queryByRole('dialog')).toBeNull();
  expect(inside('inline').queryByRole('button', { name: 'Close' })).toBeNull();
  expect(pageStyles()).toBe('');
  expect(document.activeElement).toBe(field);
});

test('chooses with the visitor’s own event, and says what became of it', async () => {
  showInline(place, show);
  context.next = record(ALL);
  analytics().click();
  inside('inline').getByRole('button', { name: 'Save choices' }).click();
  expect(context.choose.mock.calls[0]?.slice(0, 2)).toEqual([{ purposes: { preferences: false, analytics: true, advertising: false }, vendors: { rum: null, ads: null } }, 'preferences']);
  expect(context.choose.mock.calls[0]?.[2]).toBeInstanceOf(Event);
  expect(await said('inline')).toBe(banner.saved);
});

test('several and the dialog follow one record', async () => {
  const other = document.body.appendChild(document.createElement('div'));
  showInline(place, show);
  showInline(other, show);
  const dialog = show();
  context.present = record(ALL);
  context.changed();
  const switches = [place, other].map((one) => one.querySelector('dingtalk-consent')?.shadowRoot?.querySelector<HTMLInputElement>('[role=switch]')?.checked);
  expect([...switches, analytics('preferences').checked]).toEqual([true, true, true]);
  dialog.close();
  expect(hostOf('inline')).not.toBeNull();
});

test('an element has one, and none while it is on no page', () => {
  showInline(place, show);
  showInline(place, show);
  expect(place.childElementCount).toBe(1);
  const loose = document.createElement('div');
  showInline(loose, show);
  expect(loose.childElementCount).toBe(0);
});

describe('what leaves the page', () => {
  let listening = 0;
  beforeEach(() => {
    listening = 0;
    const { on } = context;
    context.on = (event, listener) => {
      const undo = on(event, listener);
      listening++;
      return () => {
        listening--;
        undo();
      };
    };
  });

  test.each<[string, () => void]>([
    ['the element', () => place.remove()],
    ['what it holds', () => place.replaceChildren()],
  ])('%s: listens to nothing any more, and may be shown again', async (_, leave) => {
    showInline(place, show);
    expect(listening).toBeGreaterThan(0);
    leave();
    await waitFor(() => expect(listening).toBe(0));
    place.replaceChildren();
    document.body.append(place);
    showInline(place, show);
    expect(analytics()).toBeTruthy();
  });

  test('out of a shadow tree, too', async () => {
    const root = place.attachShadow({ mode: 'open' });
    const deep = root.appendChild(document.createElement('div'));
    showInline(deep, show);
    expect(deep.childElementCount).toBe(1);
    expect(listening).toBeGreaterThan(0);
    deep.remove();
    await waitFor(() => expect(listening).toBe(0));
  });

  test('but not what is moved within it', async () => {
    showInline(place, show);
    document.body.prepend(place);
    await Promise.resolve();
    expect(listening).toBeGreaterThan(0);
    expect(analytics()).toBeTruthy();
  });
});
