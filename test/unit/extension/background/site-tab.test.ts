import { ANSWERS } from '../../../../extension/background/answers';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf } from '../fake-frames';
import 'fake-indexeddb/auto';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

beforeEach(() => {
  fake.reset();
  fake.permissions.origins.push('*://*.x.test/*');
  fake.cookies.fill({ name: 'c', domain: 'www.x.test' });
  fake.showTabs({ id: 1, url: 'https://www.x.test/', frames: [frameOf({ origin: 'https://www.x.test' })] });
});

test('a clear from which access is taken on the way claims nothing: what can\'t be read is not gone', async () => {
  const { items: [item] } = await ANSWERS['site.view']({ tabId: 1 });
  jest.spyOn(fakeBrowser.cookies, 'set').mockImplementation(() => {
    fake.permissions.origins.length = 0;
    jest.spyOn(fakeBrowser.cookies, 'getAll').mockResolvedValue([]);
    return Promise.reject(new Error('No host permissions'));
  });
  await expect(ANSWERS['items.clear']({ tabId: 1, ids: [item?.id ?? ''] })).rejects.toThrow('no access');
  expect(fake.cookies.all()).toHaveLength(1);
});
