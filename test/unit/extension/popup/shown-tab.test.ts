import { shownTab } from '../../../../extension/popup/shown-tab';
import { browser } from '../ui/fake-platform';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

beforeEach(() => void browser.tabs.query.mockResolvedValue([{ id: 3 }]));

test('the address names the tab', async () => {
  expect(await shownTab('?tab=12')).toBe(12);
});

test.each(['', '?tab=', '?tab=x', '?tab=-1', '?tab=1.5'])('%p names none: the active tab of the window', async (search) => {
  expect(await shownTab(search)).toBe(3);
  expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
});

test('no tab at all is null', async () => {
  browser.tabs.query.mockResolvedValue([]);
  expect(await shownTab('')).toBeNull();
});
