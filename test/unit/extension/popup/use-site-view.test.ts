import { oneAtATime } from '../../../../extension/popup/use-site-view';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

/** A reading that ends when told. */
function slowReading() {
  const ends: ((error?: Error) => void)[] = [];
  const read = jest.fn(() => new Promise<void>((resolve, reject) => void ends.push((error) => (error ? reject(error) : resolve()))));
  return { read, end: (error?: Error) => ends.shift()?.(error) };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('of many that ask while a reading is under way one more follows it, and all of them wait for that', async () => {
  const { read, end } = slowReading();
  const refresh = oneAtATime(read);
  const done: string[] = [];
  void refresh().then(() => done.push('first'));
  for (let i = 0; i < 100; i++) void refresh().then(() => done.push('later'));
  expect(read).toHaveBeenCalledTimes(1);
  end();
  await settle();
  expect([done, read.mock.calls.length]).toEqual([['first'], 2]);
  end();
  await settle();
  expect([done.length, read.mock.calls.length]).toEqual([101, 2]);
});

test('a later one reads at once where none is under way', async () => {
  const { read, end } = slowReading();
  const refresh = oneAtATime(read);
  void refresh();
  end();
  await settle();
  void refresh();
  expect(read).toHaveBeenCalledTimes(2);
});
