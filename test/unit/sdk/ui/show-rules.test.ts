import { waitFor } from '@testing-library/preact';
import { resolve } from '../../../../sdk/policy/resolve';
import type { Declaration, PolicyRule, Ruling, UiContext, UiHandle } from '../../../../sdk/protocol';
import { showPreferences } from '../../../../sdk/ui/preferences';
import { createRules } from '../../../../sdk/ui/show-rules';
import { texts as first } from '../../../../sdk/ui/texts/en';
import { texts as more } from '../../../../sdk/ui/texts/en.preferences';
import { ALL, NONE, declaration, fakeContext, record, type FakeContext } from './fake-context';
import { inside } from './shadow';
import { stubBrowser } from './stub-browser';

stubBrowser();
let handle: UiHandle | undefined;
afterEach(() => handle?.close());

const OPTIONAL = ['preferences', 'analytics', 'advertising'];
const rulingOf = (region: string | null, more: Partial<Ruling> = {}, signals: ('gpc')[] = []): Ruling => {
  const rule: PolicyRule = resolve({ region, age: 'unknown', audience: 'unknown', signals, purposes: OPTIONAL });
  return { rule, granted: [], refusedBySignal: [], lapsed: [], record: null, news: [], isPending: false, ...more };
};

async function show(ruling: Ruling | null, changes: Partial<UiContext> = {}, present = record(NONE)): Promise<FakeContext> {
  const context = Object.assign(fakeContext({ ...(ruling && { rule: async () => ruling }), ...changes }), { present });
  const rules = await createRules(context);
  handle = showPreferences({ context, texts: { ...first, ...more }, teller: async () => Promise.reject(new Error('not told here')), rules, loadRules: async () => rules, showObjects: undefined });
  return context;
}
const dialog = (): HTMLElement => inside('preferences').getByRole('dialog', { name: 'Privacy settings' });
const toggle = (name: string): HTMLInputElement => inside('preferences').getByRole('switch', { name });

describe('where the rules could not be loaded', () => {
  const failed = (): string | undefined => inside('preferences').queryByRole('alert')?.textContent ?? undefined;
  /** As a visitor does: closes it, and opens it again. */
  const openAgain = (): void => {
    const summary = inside('preferences').getByText(more.partsTitle);
    for (let press = 0; press < 2; press++) summary.click();
  };

  async function showWithout(region: string, changes: Partial<Ruling> = {}): Promise<jest.Mock> {
    const context = Object.assign(fakeContext({ rule: async () => rulingOf(region, changes) }), { present: record({}) });
    const loadRules = jest.fn(() => createRules(context)).mockResolvedValueOnce(null as never);
    handle = showPreferences({ context, texts: { ...first, ...more }, teller: async () => Promise.reject(new Error('not told here')), rules: null, loadRules, showObjects: undefined });
    return loadRules;
  }

  test('one line says so, and they are there once it is opened again', async () => {
    const loadRules = await showWithout('FR');
    expect(failed()).toBe(more.notLoaded);
    expect(inside('preferences').queryByText('Your rights')).toBeNull();
    openAgain();
    await Promise.resolve();
    expect([loadRules.mock.calls.length, failed()]).toEqual([1, more.notLoaded]); // it failed again
    openAgain();
    await waitFor(() => expect(inside('preferences').getByText('Your rights').tagName).toBe('SUMMARY'));
    expect(failed()).toBeUndefined();
    expect(dialog().textContent).toContain('Applied rule: FR.');
  });

  test('switches then say what holds now, but for a visitor who has moved one', async () => {
    const loadRules = await showWithout('US-CA', { granted: OPTIONAL });
    loadRules.mockReset().mockImplementation(() => createRules(fakeContext({ rule: async () => rulingOf('US-CA', { granted: OPTIONAL }) })));
    openAgain();
    await waitFor(() => expect(toggle('Analytics').checked).toBe(true));
    handle?.close();
    await showWithout('US-CA', { granted: OPTIONAL });
    toggle('Preferences').click();
    openAgain();
    openAgain();
    await waitFor(() => expect(failed()).toBeUndefined());
    expect([toggle('Preferences').checked, toggle('Analytics').checked]).toEqual([true, false]);
  });
});

test('says which rule applies, when it asks again, whom to complain to, and what nobody confirmed', async () => {
  await show(rulingOf('FR'));
  expect(dialog().textContent).toContain('Applied rule: FR.');
  expect(dialog().textContent).toContain('What you refuse is asked again after 6 months at the earliest; what you allow ends after 6 months.');
  expect(dialog().textContent).toMatch(/You may complain to: Commission nationale/);
  expect(dialog().textContent).toContain('Configured rule, unverified:');
});

test('says in which languages a rule wants this, where it is not shown in them', async () => {
  await show(rulingOf('MY'));
  expect(dialog().textContent).toContain('The rule also wants this in: Malay.');
  handle?.close();
  await show(rulingOf('DE'));
  expect(dialog().textContent).not.toContain('The rule also wants');
});

test('says that nobody knows the region, and that the strictest rule applies', async () => {
  await show(rulingOf(null));
  expect(dialog().textContent).toContain('Your region is not known, so the strictest rule applies.');
});

test('shows terms of the region where the site supplies them, and makes none up', async () => {
  const withTerms: Declaration = { ...declaration, regionTerms: { fr: { title: 'Conditions France', url: '/terms/fr' } } };
  await show(rulingOf('FR'), { declaration: withTerms });
  expect(inside('preferences').getByRole('link', { name: 'Terms for your region: Conditions France (external site)' }).getAttribute('href')).toBe('/terms/fr');
  handle?.close();
  await show(rulingOf('DE'), { declaration: withTerms });
  expect(inside('preferences').queryByRole('link', { name: /Terms for your region/ })).toBeNull();
});

test('where a rule allows until it is refused, the switches say what holds now', async () => {
  await show(rulingOf('US-CA', { granted: OPTIONAL }), {}, record({}));
  expect(OPTIONAL.map((_, index) => toggle(['Preferences', 'Analytics', 'Advertising'][index]!).checked)).toEqual([true, true, true]);
});

test('says that a signal was honoured where a law wants that said, unless the visitor allows it', async () => {
  await show(rulingOf('US-CA', {}, ['gpc']), { gpc: true });
  expect(dialog().textContent).toContain('Opt-Out Request Honored');
  expect(dialog().textContent).not.toContain(first.gpc); // once is enough
  handle?.close();
  await show(rulingOf('US-CA', {}, ['gpc']), { gpc: true }, record(ALL));
  expect(dialog().textContent).not.toContain('Opt-Out Request Honored');
});

test('asks nobody’s age, and takes a word for it', async () => {
  const context = await show(rulingOf('DE'));
  inside('preferences').getByRole('button', { name: 'I am under 16' }).click();
  expect(context.choose).toHaveBeenCalledWith({ minor: true }, 'preferences', expect.anything());
});

test('a visitor who said so can take it back; one of whom the site knows can’t', async () => {
  const context = await show(rulingOf('DE'), {}, record(NONE, { minor: true }));
  expect(toggle('Analytics').disabled).toBe(true);
  expect(dialog().textContent).toContain('Off, because of your age.');
  inside('preferences').getByRole('button', { name: 'I am 16 or older' }).click();
  expect(context.choose).toHaveBeenCalledWith({ minor: false }, 'preferences', expect.anything());
  handle?.close();
  await show(rulingOf('DE'), { visitor: () => ({ age: 'minor' }) });
  expect(inside('preferences').queryByRole('button', { name: /I am/ })).toBeNull();
  expect(toggle('Analytics').disabled).toBe(true);
});

test('what an organisation refuses is off and says why', async () => {
  await show(rulingOf('DE'), { visitor: () => ({ refuses: ['analytics'], organisation: { name: 'Example Ltd', contact: 'a@example.invalid' } }) }, record(ALL));
  expect([toggle('Analytics').checked, toggle('Analytics').disabled, toggle('Advertising').checked]).toEqual([false, true, true]);
  expect(dialog().textContent).toContain('Refused by Example Ltd for its members.');
});

test('users of another service are sent there and decide nothing here', async () => {
  await show(rulingOf('DE'), { visitor: () => ({ audience: 'dingding' }), declaration: { ...declaration, handOff: { name: 'DingDing', url: 'https://dingding.example/' } } });
  expect(inside('preferences').queryAllByRole('switch')).toEqual([]);
  expect(inside('preferences').queryByRole('button', { name: 'Accept all' })).toBeNull();
  expect(dialog().textContent).not.toContain('Sample Controller');
  expect(inside('preferences').getByRole('link', { name: /DingDing/ }).getAttribute('href')).toBe('https://dingding.example/');
});

test('where the rules can’t be loaded the rest is there', async () => {
  await show(null);
  expect(toggle('Analytics').disabled).toBe(false);
  expect(dialog().textContent).not.toContain('Applied rule');
});
