import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { AutomaticState, RulePreview } from '../../../../../extension/messaging/automatic';
import { Automatic } from '../../../../../extension/options/automatic/Automatic';
import { ruleOf } from '../../automatic/sketch-rule';
import { asked, resetChannel, whenAsked } from '../../ui/fake-channel';

jest.mock('../../../../../extension/messaging/channel', () => jest.requireActual('../../ui/fake-channel'));
jest.mock('../../../../../extension/platform/browser', () => jest.requireActual('../../ui/fake-platform'));

const STATE: AutomaticState = { isReadable: true, rules: [], storeIds: ['0'], log: [] };
const PREVIEW: RulePreview = { lines: [{ site: 'x.test', storeId: '0', isPrivate: false, items: 2, names: ['a', 'b'], cookiesOnly: true }], sites: 1, items: 2 };
const press = (name: string): void => void act(() => screen.getByRole('button', { name }).click());
const questions = (name: string): unknown[] => asked.filter((one) => one.name === name).map(({ question }) => question);

async function show(state: Partial<AutomaticState> = {}): Promise<string[]> {
  resetChannel();
  const said: string[] = [];
  whenAsked('automatic.view', () => ({ ...STATE, ...state }));
  whenAsked('automatic.preview', () => PREVIEW);
  render(<Automatic say={async (action) => void said.push((await action()) ?? '')} />);
  await screen.findByRole('heading', { name: 'What rules did' });
  return said;
}

test('a new rule is written, shown by its dry run, and turned on after it', async () => {
  await show();
  press('Add a rule');
  fireEvent.input(screen.getByRole('textbox', { name: 'Name of the rule' }), { target: { value: 'Mine' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Which sites' }), { target: { value: 'only' } });
  fireEvent.input(screen.getByRole('textbox', { name: 'Sites, one a line' }), { target: { value: 'X.test\n*.Example\nmünchen.test' } });
  whenAsked('automatic.save', () => ({ id: 'r', problems: null }));
  whenAsked('automatic.view', () => ({ ...STATE, rules: [ruleOf({ name: 'Mine', activeSince: null })] }));
  press('Save and show the dry run');
  await screen.findByRole('heading', { name: 'Dry run: Mine' });
  expect(questions('automatic.save')).toEqual([{
    id: null,
    draft: {
      name: 'Mine', match: 'only', sites: ['x.test', '*.example', 'xn--mnchen-3ya.test'], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: true,
      trigger: { on: 'tab-closed', graceSeconds: 60 },
    },
  }]);
  expect(screen.getByText('Once all tabs of each site are closed it would delete 2 items. They belong to 1 site.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Dry run: Mine' }));
  whenAsked('automatic.switch', ({ isOn }) => ({ isOn }));
  press('Turn on');
  await waitFor(() => expect(questions('automatic.switch')).toEqual([{ id: 'r', isOn: true }]));
});

test('what is wrong stands beside its field, and the first one has the focus', async () => {
  await show();
  whenAsked('automatic.save', () => ({ id: null, problems: { sites: 'host-not-site', kinds: 'no-kind' } }));
  press('Add a rule');
  fireEvent.input(screen.getByRole('textbox', { name: 'Name of the rule' }), { target: { value: 'Kept' } });
  press('Save and show the dry run');
  const sites = screen.getByRole('textbox', { name: 'Sites, one a line' });
  await waitFor(() => expect(sites.getAttribute('aria-invalid')).toBe('true'));
  const described = (sites.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described.at(-1)).toMatch(/^Write whole sites/);
  expect(document.activeElement).toBe(sites);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the rule' }).value).toBe('Kept');
});

test('after a tab was closed only cookies can be chosen', async () => {
  await show();
  press('Add a rule');
  const databases = (): HTMLInputElement => screen.getByRole('checkbox', { name: 'Local storage' });
  expect(databases().disabled).toBe(true);
  fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: 'timer' } });
  expect(databases().disabled).toBe(false);
  fireEvent.click(databases());
  fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: 'tab-closed' } });
  expect([databases().disabled, databases().checked]).toEqual([true, false]);
});

test('days that a rule counted are none once it waits for tabs to close, where they can not be written', async () => {
  await show();
  press('Add a rule');
  fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: 'timer' } });
  fireEvent.input(screen.getByRole('spinbutton', { name: 'Only sites not visited for so many days' }), { target: { value: '7' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: 'tab-closed' } });
  whenAsked('automatic.save', () => ({ id: 'r', problems: null }));
  press('Save and show the dry run');
  await waitFor(() => expect(questions('automatic.save')).toEqual([expect.objectContaining({ draft: expect.objectContaining({ unvisitedDays: 0 }) as unknown })]));
});

test('the dry run of a rule that does not wait for tabs to close says what would go now', async () => {
  await show({ rules: [ruleOf({ name: 'Daily', trigger: { on: 'timer', minutes: 1440 } })] });
  press('Dry run: Daily');
  expect(await screen.findByText('It would delete 2 items now. They belong to 1 site.')).toBeTruthy();
});

test('purposes and containers are named in words', async () => {
  await show({ storeIds: ['firefox-default', 'firefox-container-2'] });
  press('Add a rule');
  const purposes = within(screen.getByRole('group', { name: 'Only for these purposes' })).getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
  expect(purposes).toEqual(['Necessary', 'Preferences', 'Analytics', 'Advertising']);
  const stores = within(screen.getByRole('combobox', { name: 'Container' })).getAllByRole<HTMLOptionElement>('option').map(({ value, textContent }) => [value, textContent]);
  expect(stores).toEqual([['', 'Every one that is in use'], ['firefox-default', 'Normal windows'], ['firefox-container-2', 'Container 2']]);
});

test('rules that can not be read are said to be so, and can be discarded', async () => {
  await show({ isReadable: false });
  expect(screen.getByText(/cannot be read\. Nothing is cleared/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add a rule' })).toBeNull();
  whenAsked('automatic.discard', () => ({ discarded: true }));
  press('Discard the rules');
  await waitFor(() => expect(questions('automatic.discard')).toEqual([{}]));
});

const RUN = { id: 'e', time: 1, rule: 'Mine', site: 'x.test', storeId: '0', isPrivate: false, removed: 3, failed: [], returned: 0, wasCutShort: false, canUndo: false };

test('what failed is told by its reason, the names isolated and not all of them', async () => {
  const failed = Array.from({ length: 12 }, (_, index) => ({ name: index ? `n${index}` : '', reason: 'refused-by-browser' as const }));
  await show({ log: [{ ...RUN, failed, moreFailed: 30 }] });
  const line = screen.getByText(/3 items removed/).textContent ?? '';
  expect(line).toContain('\u2068(no name)\u2069, \u2068n1\u2069, ');
  expect(line).toContain('and 4 more: not removed.');
  expect(line).not.toContain('n8');
  expect(line).toMatch(/30 more were not removed\.$/);
});

test('a run that could not be finished is not said to be, and no number is given for it', async () => {
  await show({ log: [{ ...RUN, removed: 0, wasCutShort: true, isFinished: false }] });
  const line = screen.getByText(/The browser stopped it on the way/).textContent ?? '';
  expect(line).not.toMatch(/items|finished it/);
  expect(line).toContain('could not be finished: it is not known what was removed');
});

test('a run can be undone while its copy lives', async () => {
  const run = { id: 'e', time: 1, rule: 'Mine', site: 'x.test', storeId: '0', isPrivate: false, removed: 3, failed: [], returned: 0, wasCutShort: true };
  const said = await show({ log: [{ ...run, canUndo: true }, { ...run, id: 'f', site: 'y.test', canUndo: false }] });
  expect(screen.getAllByText(/3 items removed\. The browser stopped it/)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Undo: y.test' })).toBeNull();
  whenAsked('automatic.undo', () => ({ restored: 3, failed: [] }));
  press('Undo: x.test');
  await waitFor(() => expect(said).toContain('3 items are back.'));
  expect(questions('automatic.undo')).toEqual([{ entry: 'e' }]);
});
