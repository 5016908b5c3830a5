import { waitFor } from '@testing-library/preact';
import { createTeller } from '../../../../sdk/ui/confirmation';
import { showPreferences } from '../../../../sdk/ui/preferences';
import { texts as banner } from '../../../../sdk/ui/texts/en';
import { texts as outcome } from '../../../../sdk/ui/texts/en.outcome';
import { texts as more } from '../../../../sdk/ui/texts/en.preferences';
import type { UiHandle } from '../../../../sdk/protocol';
import { ALL, NONE, fakeContext, record, report, type FakeContext } from './fake-context';
import { inside, said } from './shadow';
import { stubBrowser } from './stub-browser';

/* Draft and record: what a choice, or another tab, does to switches that somebody moves meanwhile. */

stubBrowser();
const first = { ...banner, ...outcome };
let handle: UiHandle | undefined;
afterEach(() => handle?.close());

function show(context: FakeContext): FakeContext {
  handle = showPreferences({ context, texts: { ...first, ...more }, teller: () => createTeller(context, first), rules: null, loadRules: async () => null, showObjects: undefined });
  return context;
}
/** A choice there lasts until `end`. */
function showSlow(): { context: FakeContext; end: () => void } {
  const context = fakeContext();
  let end = (): void => undefined;
  context.choose.mockReturnValue(new Promise((resolve) => (end = () => resolve(report({})))));
  show(context);
  return { context, end };
}
const press = (name: string): void => inside('preferences').getByRole('button', { name }).click();
const toggle = (name: string): HTMLInputElement => inside('preferences').getByRole('switch', { name });
const switches = (): Record<string, boolean> =>
  Object.fromEntries(inside('preferences').getAllByRole<HTMLInputElement>('switch').map((one) => [one.labels?.[0]?.textContent ?? '', one.checked]));

test('a choice made in another tab outranks switches that were moved and not saved', async () => {
  const context = show(Object.assign(fakeContext(), { present: record(ALL) }));
  toggle('Analytics').click();
  context.present = record(NONE);
  context.changed();
  await waitFor(() => expect(switches()).toMatchObject({ Preferences: false, Analytics: false, Advertising: false }));
});

test('a switch that was moved while a choice is carried out stays', async () => {
  const { context, end } = showSlow();
  toggle('Preferences').click();
  press('Accept all');
  toggle('Advertising').click();
  context.present = record(ALL);
  context.changed(); // what was chosen is told late: the history comes first
  end();
  await said('preferences');
  expect(switches()).toMatchObject({ Preferences: true, Analytics: false, Advertising: true });
});

test('switches that were not moved since show what was chosen', async () => {
  const { context, end } = showSlow();
  toggle('Preferences').click();
  press('Accept all');
  context.present = record(ALL);
  context.changed();
  end();
  await said('preferences');
  expect(switches()).toMatchObject({ Preferences: true, Analytics: true, Advertising: true });
});
