import 'fake-indexeddb/auto';
import { appendHistory, readHistory } from '../../../../sdk/record/history';
import { sampleRecord } from '../sample-record';

test('events come back oldest first, and of very many the oldest go', async () => {
  expect(await readHistory()).toEqual([]);
  const record = sampleRecord();
  await appendHistory({ time: 1, event: 'unreadable', text: 'v0.x' });
  await appendHistory({ time: 2, event: 'chosen', record, script: 'https://v.test/tag.js' });
  expect(await readHistory()).toEqual([
    { time: 1, event: 'unreadable', text: 'v0.x' },
    { time: 2, event: 'chosen', record, script: 'https://v.test/tag.js' },
  ]);
  for (let time = 3; time <= 1001; time++) await appendHistory({ time, event: 'unreadable' });
  const kept = await readHistory();
  expect([kept.length, kept[0]?.time, kept.at(-1)?.time]).toEqual([1000, 2, 1001]);
});

test('appends that overlap lose nothing', async () => {
  await Promise.all([2001, 2002, 2003].map((time) => appendHistory({ time, event: 'unreadable' })));
  expect((await readHistory()).slice(-3).map(({ time }) => time)).toEqual([2001, 2002, 2003]);
});

test('where the browser denies databases at once, an append rejects and never throws', async () => {
  jest.resetModules();
  jest.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const { appendHistory: append } = (await import('../../../../sdk/record/history')) as { appendHistory: typeof appendHistory };
  const appended = append({ time: 1, event: 'unreadable' });
  await expect(appended).rejects.toThrow('denied');
  jest.restoreAllMocks();
});
