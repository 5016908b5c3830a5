import { loadOnce } from '../../../../sdk/lib/load-once';

test('all calls share one load', async () => {
  const load = jest.fn(() => Promise.resolve({}));
  const module = loadOnce(load);
  expect(load).not.toHaveBeenCalled();
  expect(await module()).toBe(await module());
  expect(load).toHaveBeenCalledTimes(1);
});

test('a load that failed is tried again, and says why until then', async () => {
  const load = jest.fn(() => Promise.resolve('there')).mockRejectedValueOnce(new TypeError('offline'));
  const module = loadOnce(load);
  const [first, second] = [module(), module()];
  await expect(first).rejects.toThrow('offline');
  await expect(second).rejects.toThrow('offline');
  expect([await module(), load.mock.calls.length]).toEqual(['there', 2]);
});
