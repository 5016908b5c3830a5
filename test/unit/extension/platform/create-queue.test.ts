import { createQueue } from '../../../../extension/platform/create-queue';

test('does one thing after the other, in the order asked', async () => {
  const inTurn = createQueue();
  const steps: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    steps.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(work('a')), inTurn(work('b'))])).toEqual(['a', 'b']);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('tells a failure to whoever asked, and does the next one all the same', async () => {
  const inTurn = createQueue();
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('two queues do not wait for one another', async () => {
  const endless = createQueue();
  void endless(() => new Promise<never>(() => undefined));
  expect(await createQueue()(() => Promise.resolve('done'))).toBe('done');
});
