import { readCookieRows, readNamed, readRows } from '../../../../extension/background/read-rows';
import { openPlace, type VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const tab = { id: 1, url: 'https://www.x.test/', incognito: false } as VisibleTab;
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `other${index}.test`);

beforeEach(() => {
  fake.reset();
  fake.showTabs({ id: 1, frames: [frameOf({ origin: 'https://www.x.test' })] });
});

test.each([2, 1000])('the cookies of %i other sites are found, and nobody else\'s, with few questions', async (count) => {
  fake.cookies.fill(...names(count).map((domain) => ({ name: 'c', domain })), { name: 'own', domain: 'www.x.test' }, { name: 'c', domain: 'stranger.test' });
  const asked = jest.spyOn(fakeBrowser.cookies, 'getAll');
  const rows = await readRows(await openPlace(tab), names(count));
  expect(rows.map(({ domain }) => domain).sort()).toEqual([...names(count), 'www.x.test'].sort());
  expect(asked.mock.calls.length).toBeLessThan(20);
});

test('of two sites, the name of one of which ends the other\'s, each cookie comes once', async () => {
  fake.cookies.fill({ name: 'outer', domain: 'localhost' }, { name: 'inner', domain: 'shop.localhost' });
  const rows = await readCookieRows(await openPlace(tab), ['localhost', 'shop.localhost']);
  expect(rows.map(({ name }) => name).sort()).toEqual(['inner', 'outer']);
});

describe('what is named by ids', () => {
  const idsOf = async (...domains: string[]): Promise<string[]> => (await readCookieRows(await openPlace(tab), domains)).map(({ id }) => id);

  test('is found where the tab shows it: the site\'s, what is partitioned under it, and its frames\'', async () => {
    fake.showTabs({ id: 1, frames: ['https://www.x.test', 'https://ads.y.test'].map((origin) => frameOf({ origin })) });
    fake.cookies.fill({ name: 'own', domain: 'api.x.test' }, { name: 'under', domain: 'z.test', partitionKey: { topLevelSite: 'https://x.test' } }, { name: 'framed', domain: 'y.test' });
    const rows = await readNamed(await openPlace(tab), await idsOf('x.test', 'y.test', 'z.test'));
    expect(rows.map(({ name }) => name).sort()).toEqual(['framed', 'own', 'under']);
  });

  test('is not found where the tab has gone elsewhere meanwhile', async () => {
    fake.cookies.fill({ name: 'before', domain: 'www.before.test' });
    const ids = await idsOf('before.test');
    expect(ids).toHaveLength(1);
    expect(await readNamed(await openPlace(tab), ids)).toEqual([]);
  });
});
