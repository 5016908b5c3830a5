import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { RefusalState } from '../../../../extension/messaging/messages';
import { App } from '../../../../extension/options/App';
import { asked, resetChannel, whenAsked } from '../ui/fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const refusal = (site: string): RefusalState => ({ site, scope: 'always', since: 0, strength: 'blocked', means: [], keepSignIn: false });
const said = (): string => screen.getByRole('status').textContent ?? '';
const press = (name: string): void => void act(() => screen.getByRole('button', { name }).click());

async function showOptions(refusals: readonly RefusalState[] = []): Promise<void> {
  resetChannel();
  whenAsked('refusal.list', () => ({ refusals }));
  whenAsked('undo.age', ({ minutes }) => ({ minutes: minutes ?? 60 }));
  whenAsked('automatic.view', () => ({ isReadable: true, rules: [], storeIds: ['0'], log: [] }));
  render(<App />);
  await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('60'));
}

test('says who is behind it and that it sends nothing', async () => {
  await showOptions();
  expect(screen.getByText(/^Independent demonstration\. Not made, endorsed or operated by DingTalk/)).toBeTruthy();
  expect(screen.getByText(/^The extension sends nothing of what it sees to anyone/)).toBeTruthy();
  expect(screen.getByText('No site is refused.')).toBeTruthy();
});

test('each refusal ends with one click, and the focus stays in its section', async () => {
  await showOptions([refusal('shop.example'), refusal('news.example')]);
  await screen.findByText('shop.example');
  whenAsked('refusal.lift-site', () => ({ lifted: true }));
  whenAsked('refusal.list', () => ({ refusals: [refusal('news.example')] }));
  press('Allow again: shop.example');
  await waitFor(() => expect(said()).toBe('shop.example may store things again.'));
  expect(asked).toContainEqual({ name: 'refusal.lift-site', question: { site: 'shop.example' } });
  expect(screen.queryByText('shop.example')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Refused sites' }));
});

test('the age of undo copies can be set', async () => {
  await showOptions();
  fireEvent.change(screen.getByRole('combobox', { name: 'Destroy undo copies after' }), { target: { value: '15' } });
  await waitFor(() => expect(said()).toBe('Saved.'));
  expect(asked).toContainEqual({ name: 'undo.age', question: { minutes: 15 } });
});

test('undo copies can be destroyed', async () => {
  await showOptions();
  whenAsked('undo.forget', () => ({ forgotten: 1 }));
  press('Forget undo copies now');
  await waitFor(() => expect(said()).toBe('1 undo copy destroyed, for every site.'));
});

test('what goes wrong is said', async () => {
  await showOptions();
  whenAsked('undo.forget', () => Promise.reject(new Error('No answer')));
  press('Forget undo copies now');
  await waitFor(() => expect(said()).toBe('That did not work: No answer'));
});

test('an error does not stay above a later success that has nothing to say', async () => {
  await showOptions();
  whenAsked('undo.forget', () => Promise.reject(new Error('No answer')));
  press('Forget undo copies now');
  await waitFor(() => expect(said()).toBe('That did not work: No answer'));
  press('Add a rule');
  whenAsked('automatic.save', () => ({ id: null, problems: { name: 'no-name' } }));
  press('Save and show the dry run');
  await waitFor(() => expect(said()).toBe(''));
});
