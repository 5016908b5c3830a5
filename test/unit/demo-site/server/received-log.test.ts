import { createReceivedLog } from '../../../../demo-site/server/received-log';

const request = { host: 'a.localhost', method: 'GET', path: '/', cookies: '', body: '' };

test('requests are numbered, timed, and read from where one left off', () => {
  const log = createReceivedLog(() => 7);
  log.add({ ...request, path: '/1' });
  log.add({ ...request, path: '/2' });
  expect(log.after(0).map(({ id, time, path }) => [id, time, path])).toEqual([[1, 7, '/1'], [2, 7, '/2']]);
  expect(log.after(1).map(({ path }) => path)).toEqual(['/2']);
});

test('a cleared log goes on counting, so that a reader misses nothing', () => {
  const log = createReceivedLog();
  log.add(request);
  log.clear();
  expect(log.after(0)).toEqual([]);
  log.add(request);
  expect(log.after(1)).toHaveLength(1);
});

test('bodies and the number of requests are limited', () => {
  const log = createReceivedLog();
  log.add({ ...request, body: 'x'.repeat(5000) });
  expect(log.after(0)[0]?.body).toHaveLength(4096);
  for (let index = 0; index < 2000; index++) log.add(request);
  expect(log.after(0)).toHaveLength(2000);
  expect(log.after(0)[0]?.id).toBe(2);
});
