import { render, screen, within } from '@testing-library/preact';
import { Notices } from '../../../../extension/panel/Notices';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

test('a log that is there before the first, and says what, who and how often', () => {
  const forget = jest.fn();
  const { rerender } = render(<Notices lines={[]} onForget={forget} />);
  const log = screen.getByRole('log', { name: 'Calls and decisions' });
  expect(within(log).getByText(/Reload the page/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  const line = { kind: 'beacon', name: 'https://t.test/hit', script: 'https://x.test/a.js?v=1', time: 7, count: 3 } as const;
  rerender(<Notices lines={[{ ...line, what: 'dropped' }, { ...line, what: 'asked', kind: 'cookie', name: '_sm', script: null, count: 1 }]} onForget={forget} />);
  expect(screen.getByRole('log')).toBe(log);
  const [first, second] = within(log).getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(first).toMatch(/refused.*https:\/\/t\.test\/hit.*Request that is sent.*×3.*by x\.test\/a\.js$/);
  expect(second).toMatch(/call.*_sm.*Cookies\s*$/);
  expect(within(log).getByTitle('https://x.test/a.js?v=1')).toBeTruthy();
  screen.getByRole('button', { name: 'Empty the list' }).click();
  expect(forget).toHaveBeenCalledTimes(1);
});
