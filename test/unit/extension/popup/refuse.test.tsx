import { screen, waitFor } from '@testing-library/preact';
import type { RefusalState } from '../../../../extension/messaging/messages';
import { asked, whenAsked } from '../ui/fake-channel';
import { browser } from '../ui/fake-platform';
import { item, view } from './sample-view';
import { button, press, said, showApp } from './show-app';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const refusal: RefusalState = { site: 'shop.example', scope: 'tab', since: 0, strength: 'blocked', means: ['content-settings'], keepSignIn: false };
const items = [item({ name: 'sid', likelySignIn: true })];

async function askRefuse(): Promise<(next: RefusalState) => void> {
  const see = await showApp(view({ items }));
  whenAsked('refusal.set', () => refusal);
  press('Refuse');
  await screen.findByRole('dialog', { name: 'Refuse storing for shop.example?' });
  return (next) => see(view({ refusal: next }));
}

test('Refuse asks first, and says what breaks', async () => {
  await askRefuse();
  expect(screen.getByText('1 item probably keeps you signed in:')).toBeTruthy();
  expect(screen.getByText(/^What is stored is cleared first/)).toBeTruthy();
  expect(asked.some(({ name }) => name === 'refusal.set')).toBe(false);
});

test('the permission is asked for in the click, and the background is told without waiting for the answer', async () => {
  await askRefuse();
  browser.permissions.request.mockReturnValue(new Promise(() => undefined));
  press('Refuse');
  expect(browser.permissions.request).toHaveBeenCalledWith({ permissions: ['contentSettings'] });
  expect(asked.at(-1)).toEqual({ name: 'refusal.set', question: { tabId: 7, scope: 'tab', keepSignIn: false } });
});

test('scope and sign-in are the visitor’s choice', async () => {
  await askRefuse();
  browser.permissions.request.mockClear();
  screen.getByRole('radio', { name: 'For good' }).click();
  screen.getByRole('checkbox', { name: 'Keep sign-in' }).click();
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true));
  press('Refuse');
  await waitFor(() => expect(asked).toContainEqual({ name: 'refusal.set', question: { tabId: 7, scope: 'always', keepSignIn: true } }));
  expect(screen.queryByText(/^The browser did not give/)).toBeNull();
});

test('where sign-in is kept, nothing is blocked: that is said before, and no permission is asked for', async () => {
  await askRefuse();
  browser.permissions.request.mockClear();
  screen.getByRole('checkbox', { name: 'Keep sign-in' }).click();
  await screen.findByText(/^Blocking would take the sign-in too/);
  press('Refuse');
  expect(asked.at(-1)).toEqual({ name: 'refusal.set', question: { tabId: 7, scope: 'tab', keepSignIn: true } });
  expect(browser.permissions.request).not.toHaveBeenCalled();
});

test('blocked storing is called blocked', async () => {
  const refusedAs = await askRefuse();
  browser.permissions.request.mockResolvedValue(true);
  refusedAs(refusal);
  press('Refuse');
  await screen.findByText('Refused until the tab closes. Blocked: nothing is stored.');
  expect(said()).toBe('shop.example is refused from now on.');
  expect(screen.queryByRole('button', { name: 'Refuse' })).toBeNull();
});

test('without the permission it says that it only cleans up', async () => {
  const refusedAs = await askRefuse();
  browser.permissions.request.mockRejectedValue(new Error('no gesture'));
  refusedAs({ ...refusal, scope: 'always', strength: 'cleaned-up' });
  press('Refuse');
  await screen.findByText('Refused for good. Cleaned up: the site can store something for a moment, then it is removed.');
  expect(said()).toContain('The browser did not give the permission that blocks storing');
});

test('a browser that cannot block is not asked', async () => {
  browser.permissions.request.mockClear();
  jest.spyOn(browser.runtime, 'getManifest').mockReturnValue({});
  await askRefuse();
  expect(screen.getByText(/^This browser cannot block storing/)).toBeTruthy();
  press('Refuse');
  await waitFor(() => expect(said()).toBe('shop.example is refused from now on.'));
  expect(browser.permissions.request).not.toHaveBeenCalled();
});

test('Allow again takes one click', async () => {
  const see = await showApp(view({ refusal }));
  whenAsked('refusal.lift', () => ({ lifted: true }));
  see(view());
  press('Allow again');
  await waitFor(() => expect(said()).toBe('shop.example may store things again.'));
  expect(button('Refuse')).toBeTruthy();
});

test('in a private window nothing is refused for good', async () => {
  await showApp(view({ privateWindow: true }));
  press('Refuse');
  await screen.findByRole('dialog');
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  expect(screen.getByRole('radio', { name: 'Until this tab closes' })).toBeTruthy();
});
