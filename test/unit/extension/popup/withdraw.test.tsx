import { screen, waitFor } from '@testing-library/preact';
import type { EraseReport } from '../../../../sdk/protocol';
import { asked, whenAsked } from '../ui/fake-channel';
import { CLAIM, UNDECIDED, view } from './sample-view';
import { button, press, said, showApp } from './show-app';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const cookie = (name: string) => ({ kind: 'cookie', name }) as const;

const report: EraseReport = {
  removed: [cookie('_sm_visitor'), cookie('_sm_session')],
  failed: [{ item: cookie('_sm_stuck'), reason: 'still-there' }],
  retained: [{ item: cookie('sid'), basis: 'Necessary.' }],
  unverifiable: [{ item: cookie('srv'), reason: 'http-only' }],
  needsReload: true,
};

test('withdraws through the site and shows its report, as the site’s', async () => {
  const see = await showApp(view({ claim: CLAIM }));
  whenAsked('consent.withdraw', () => report);
  see(view({ claim: UNDECIDED }));
  press('Withdraw consent');
  await waitFor(() => expect(said()).toContain('The site withdrew your consent. It says it removed 2 items.'));
  expect(asked).toContainEqual({ name: 'consent.withdraw', question: { tabId: 7 } });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '\u2068_sm_stuck\u2069: not removed. It is still readable: on another path, as an HttpOnly twin, or written back by a script.',
    '\u2068srv\u2069: out of the site’s sight. The server set it as HttpOnly: the site’s script can’t remove it.', '\u2068sid\u2069: kept. Necessary.',
    'Code that already runs in the page stops only when the tab is reloaded.',
  ]);
  whenAsked('tab.reload', () => ({ reloaded: true }));
  button('Reload the tab').click();
  await waitFor(() => expect(asked).toContainEqual({ name: 'tab.reload', question: { tabId: 7 } }));
});

test('says when the site does not answer', async () => {
  await showApp(view({ claim: CLAIM }));
  whenAsked('consent.withdraw', () => Promise.reject(new Error('The page does not respond')));
  press('Withdraw consent');
  await waitFor(() => expect(said()).toBe('That did not workThe page does not respond'));
});

test('is not offered where only the necessary is allowed', async () => {
  const refused = { ...CLAIM, record: CLAIM.record && { ...CLAIM.record, purposes: { necessary: true, analytics: false } } };
  await showApp(view({ claim: refused }));
  expect(screen.queryByRole('button', { name: 'Withdraw consent' })).toBeNull();
});
