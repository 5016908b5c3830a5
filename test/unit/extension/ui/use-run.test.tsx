import { act, renderHook, waitFor } from '@testing-library/preact';
import { done, type Notice } from '../../../../extension/ui/notice';
import { useRun, type Runner } from '../../../../extension/ui/use-run';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

/** An action that ends when the test says so. */
function slowAction() {
  const ran = jest.fn();
  let end: (notice: Notice | null) => void = () => undefined;
  const ends = new Promise<Notice | null>((resolve) => (end = resolve));
  return { ran, end: (notice: Notice | null) => act(async () => end(notice)), action: () => (ran(), ends) };
}

function start() {
  const { result } = renderHook(() => useRun(() => Promise.resolve()));
  const run = (...args: Parameters<Runner['run']>): void => void act(() => void result.current.run(...args));
  return { result, run };
}

test('what is asked for while another action runs waits for it, and is done', async () => {
  const [first, second] = [slowAction(), slowAction()];
  const { result, run } = start();
  run(first.action, 'a');
  run(second.action, 'b');
  expect([first.ran, second.ran].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  await first.end(done('First.'));
  await waitFor(() => expect(second.ran).toHaveBeenCalledTimes(1));
  await second.end({ tone: 'failed', headline: 'Second.', details: ['why'] });
  await waitFor(() => expect(result.current.notice).toEqual({ tone: 'failed', headline: 'First. Second.', details: ['why'], offerReload: false }));
});

test('an outcome is not joined to one that could be read', async () => {
  const { result, run } = start();
  const [first, second] = [slowAction(), slowAction()];
  run(first.action);
  await first.end(done('First.'));
  await waitFor(() => expect(result.current.notice).toEqual(done('First.')));
  run(second.action);
  await second.end(done('Second.'));
  await waitFor(() => expect(result.current.notice).toEqual(done('Second.')));
});

test('the same action is not run twice while it runs; later it is', async () => {
  const { result, run } = start();
  const [first, again] = [slowAction(), slowAction()];
  run(first.action, 'undo');
  run(again.action, 'undo');
  await first.end(done('First.'));
  await waitFor(() => expect(result.current.notice).toEqual(done('First.')));
  expect(again.ran).not.toHaveBeenCalled();
  run(again.action, 'undo');
  expect(again.ran).toHaveBeenCalledTimes(1);
});
