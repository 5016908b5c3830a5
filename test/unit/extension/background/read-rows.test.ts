import { readRows } from '../../../../extension/background/read-rows';
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
