import { BATCH, clearMany } from '../../../../extension/sites/clear-many';
import { asked, resetChannel, whenAsked } from '../ui/fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const SITES = Array.from({ length: BATCH * 2 + 1 }, (_, i) => ({ storeId: '0', site: `s${i}.example`, origins: [] }));

beforeEach(() => {
  resetChannel();
  whenAsked('sites.clear', ({ sites }) => ({ removed: sites.length, failed: [], returned: [], undo: [] }));
});

test('many go in batches, with progress after each', async () => {
  const told: number[] = [];
  const { done, result } = await clearMany(SITES, (count) => told.push(count) > 0);
  expect(told).toEqual([BATCH, BATCH * 2, BATCH * 2 + 1]);
  expect([done.length, result.removed]).toEqual([SITES.length, SITES.length]);
});

test('stopping leaves the rest as it is, and says which were done', async () => {
  const { done, result } = await clearMany(SITES, () => false);
  expect(asked).toHaveLength(1);
  expect([done, result.removed]).toEqual([SITES.slice(0, BATCH), BATCH]);
});

test('a failure on the way loses nothing of what was done before', async () => {
  let count = 0;
  whenAsked('sites.clear', ({ sites }) => (++count === 2 ? Promise.reject(new Error('No answer')) : { removed: sites.length, failed: [], returned: [], undo: [] }));
  const { done, result, failure } = await clearMany(SITES, () => true);
  expect(done).toEqual(SITES.slice(0, BATCH));
  expect([result.removed, failure, asked.length]).toEqual([BATCH, 'No answer', 2]);
});
