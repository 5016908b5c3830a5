import { forgetLog, LOG_BOUNDS, logRun, readLog } from '../../../../extension/automatic/run-log';
import type { RunEntry } from '../../../../extension/messaging/automatic';
import { fake } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const entryOf = (sketch: Partial<RunEntry> = {}): RunEntry => ({
  id: 'a', time: Date.now(), rule: 'Rule', site: 'x.test', storeId: '0', isPrivate: false, removed: 1, failed: [], returned: 0, wasCutShort: false, ...sketch,
});

beforeEach(fake.reset);

test('keeps so many entries, newest first, and none that is too old', async () => {
  await logRun(entryOf({ id: 'old', time: Date.now() - LOG_BOUNDS.milliseconds - 1 }));
  for (let index = 0; index <= LOG_BOUNDS.entries; index++) await logRun(entryOf({ id: String(index), time: Date.now() + index }));
  const log = await readLog();
  expect([log.length, log[0]?.id, log.at(-1)?.id]).toEqual([LOG_BOUNDS.entries, String(LOG_BOUNDS.entries), '1']);
  expect(await forgetLog()).toBe(LOG_BOUNDS.entries);
  expect(await readLog()).toEqual([]);
});

test('a run that reports twice is one entry', async () => {
  await logRun(entryOf());
  await logRun(entryOf({ wasCutShort: true }));
  expect((await readLog()).map(({ wasCutShort }) => wasCutShort)).toEqual([true]);
});

test('a private window\'s entries stay in memory', async () => {
  await logRun(entryOf({ isPrivate: true, site: 'secret.test' }));
  expect(JSON.stringify(fake.local())).not.toContain('secret');
  expect((await readLog()).map(({ site }) => site)).toEqual(['secret.test']);
});

test('of failures some names are kept, none of them longer than a line, and how many more there were', async () => {
  const { names, characters } = LOG_BOUNDS;
  const failed = Array.from({ length: names + 3 }, (_, index) => ({ name: index ? 'a' : 'b'.repeat(9_000_000), reason: 'refused-by-browser' as const }));
  await logRun(entryOf({ failed }));
  const [entry] = await readLog();
  expect([entry?.failed.length, entry?.moreFailed, entry?.failed[0]?.name]).toEqual([names, 3, `${'b'.repeat(characters)}…`]);
  await logRun(entryOf({ failed: failed.slice(1, 2) }));
  expect((await readLog())[0]).toEqual(entryOf({ failed: [{ name: 'a', reason: 'refused-by-browser' }], time: expect.any(Number) as number }));
});
