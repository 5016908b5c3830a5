import { entryOf } from '../../../../extension/background/run-rule';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const RUN = { rule: 'Rule', site: 'x.test', storeId: '0', isPrivate: false, time: 5, removed: 0, failed: [], returned: [], wasCutShort: true };

test('an entry says whether a run that was cut short could be finished, where that is known', () => {
  expect(entryOf({ ...RUN, isFinished: false })).toMatchObject({ wasCutShort: true, isFinished: false });
  expect(entryOf({ ...RUN, wasCutShort: false })).not.toHaveProperty('isFinished');
});
