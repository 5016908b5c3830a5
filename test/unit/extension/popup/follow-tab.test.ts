import { followTab } from '../../../../extension/popup/follow-tab';
import { browser } from '../ui/fake-platform';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

test('shows the active tab of its window, and the next one; other windows do not matter', async () => {
  browser.tabs.query.mockResolvedValueOnce([{ id: 3 }]).mockResolvedValueOnce([{ id: 4 }]).mockResolvedValueOnce([]);
  const shown: (number | null)[] = [];
  await followTab((tabId) => shown.push(tabId));
  const [[activated]] = browser.tabs.onActivated.addListener.mock.calls as [[(changed: { windowId: number }) => void]];
  activated({ windowId: 2 });
  activated({ windowId: 1 });
  await Promise.resolve();
  activated({ windowId: 1 });
  await new Promise(process.nextTick);
  expect(shown).toEqual([3, 4, null]);
  expect(browser.tabs.query).toHaveBeenCalledTimes(3);
  expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, windowId: 1 });
});
