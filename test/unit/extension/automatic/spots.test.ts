import { storedSpots } from '../../../../extension/automatic/spots';
import { fake } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

test('a spot in the store of private windows is private', async () => {
  fake.reset();
  fake.cookies.fill({ name: 'c', domain: '.x.test' }, { name: 'p', domain: '.x.test', storeId: '1' });
  expect(await storedSpots(['0', '1'], [])).toEqual([{ site: 'x.test', storeId: '0', isPrivate: false }, { site: 'x.test', storeId: '1', isPrivate: true }]);
});
