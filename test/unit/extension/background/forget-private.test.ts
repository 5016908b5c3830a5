import 'fake-indexeddb/auto';
import { forgetPrivate } from '../../../../extension/background/forget-private';
import { clearItems } from '../../../../extension/background/clear';
import { protectItem } from '../../../../extension/background/protect';
import { undoCopy } from '../../../../extension/background/undo-copies';
import { logRun, readLog } from '../../../../extension/automatic/run-log';
import { SETTINGS } from '../../../../extension/settings/settings';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const ordinary = { id: 1, url: WWW, incognito: false, cookieStoreId: '0' } as VisibleTab;
const secret = { id: 2, url: WWW, incognito: true, windowId: 9, cookieStoreId: '1' } as VisibleTab;
const run = (isPrivate: boolean) => ({ id: String(isPrivate), time: Date.now(), rule: 'R', site: 'x.test', storeId: isPrivate ? '1' : '0', isPrivate, removed: 1, failed: [], returned: 0, wasCutShort: false });
const tabs = () => [ordinary, secret].map(({ id, incognito, windowId = 1 }) => ({ id, url: WWW, incognito, windowId, frames: [frameOf({ origin: WWW, localStorage: { a: '1' } })] }));

/** What is known of each of the two windows. */
const known = async () =>
  Promise.all([false, true].map(async (isPrivate) => [
    (await undoCopy({ site: 'x.test', storeId: isPrivate ? '1' : '0', isPrivate }))?.copies.length ?? 0,
    (await (isPrivate ? SETTINGS.privateProtectedItems : SETTINGS.protectedItems).get()).length,
    (await readLog()).filter((one) => one.isPrivate === isPrivate).length,
  ]));

beforeEach(async () => {
  fake.reset();
  fake.permissions.origins.push('*://*.x.test/*');
  fake.showTabs(...tabs());
  for (const tab of [ordinary, secret]) {
    await clearItems(tab, () => true);
    await protectItem(tab, 'an item', true);
    await logRun(run(tab.incognito));
  }
  await SETTINGS.privateDue.set([{ ruleId: 'r', site: 'x.test', storeId: '1', at: 5 }]);
});

test('with the last private window all that is known of them goes, and nothing else', async () => {
  expect(await known()).toEqual([[1, 1, 1], [1, 1, 1]]);
  await forgetPrivate(9);
  expect(await known()).toEqual([[1, 1, 1], [0, 0, 0]]);
  expect(await SETTINGS.privateDue.get()).toEqual([]);
});

test('while another one is open, it stays', async () => {
  await forgetPrivate(1);
  expect(await known()).toEqual([[1, 1, 1], [1, 1, 1]]);
  expect(await SETTINGS.privateDue.get()).toHaveLength(1);
});
