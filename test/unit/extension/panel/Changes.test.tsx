import { render, screen, within } from '@testing-library/preact';
import { Changes } from '../../../../extension/panel/Changes';
import { item } from '../popup/sample-view';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

test('changes are a log, which is there before the first', () => {
  const { rerender } = render(<Changes changes={[]} onForget={() => undefined} />);
  const log = screen.getByRole('log', { name: 'Changes' });
  rerender(<Changes changes={[{ what: 'added', item: item({ name: 'sid' }), time: 7, script: 'https://x.test/a.js' }]} onForget={() => undefined} />);
  expect(screen.getByRole('log')).toBe(log);
  expect(within(log).getByText('sid, www.shop.example/')).toBeTruthy();
  expect(within(log).getByText('by x.test/a.js')).toBeTruthy();
});
