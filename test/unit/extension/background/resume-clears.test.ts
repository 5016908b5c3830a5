import 'fake-indexeddb/auto';
import { clearItems } from '../../../../extension/background/clear';
import { resumeClears as resume } from '../../../../extension/background/resume-clears';
import { undoLast } from '../../../../extension/background/undo';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { putUndoCopy, undoCopy, unfinishedClears, type UndoCopy } from '../../../../extension/background/undo-copies';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const place = { site: 'x.test', storeId: '0', isPrivate: false };
const HOUR = 3_600_000;
const resumeClears = (tabOf: () => Promise<VisibleTab | null>) => resume(tabOf, () => Promise.resolve());

function show(): FakeFrame {
  const frame = frameOf({ origin: WWW, localStorage: { a: '1' } });
  fake.showTabs({ id: 1, frames: [frame] });
  return frame;
}

beforeEach(async () => {
  fake.reset();
  await forgetCopies();
  fake.cookies.fill({ name: 'c', domain: '.x.test', sameSite: 'strict', httpOnly: true }, { name: 'd', domain: 'www.x.test' });
});

describe('a clear that the end of the background cut short', () => {
  /** The copy as it lies there in the middle of a clear, with one of three gone. */
  async function cutShort(): Promise<void> {
    const before = await clearItems(tab, () => true);
    expect(before.removed).toBe(3);
    const copy = await undoCopy(place);
    if (!copy) throw new Error('no copy');
    await undoLast(tab);
    await clearItems(tab, ({ name }) => name === 'd');
    await forgetCopies();
    await putUndoCopy(place, { ...copy, clearing: { tabId: 1, ids: copy.copies.map(({ id }) => id) } });
  }

  test('goes on where the tab is as it was, and all of it can be undone', async () => {
    const frame = show();
    await cutShort();
    await resumeClears(() => Promise.resolve(tab));
    expect([fake.cookies.all(), frame.localStorage]).toEqual([[], {}]);
    expect(await undoLast(tab)).toEqual({ restored: 3, failed: [] });
  });

  test('deletes nothing that was written since, and no copy has', async () => {
    const frame = show();
    await cutShort();
    frame.localStorage['a'] = 'newer';
    await resumeClears(() => Promise.resolve(tab));
    expect([fake.cookies.all(), frame.localStorage]).toEqual([[], { a: 'newer' }]);
  });

  test('is not carried out once its copy is too old', async () => {
    show();
    await cutShort();
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR + 1);
    await resumeClears(() => Promise.resolve(tab));
    expect(fake.cookies.all()).toHaveLength(1);
  });

  test('does not keep the next one from its turn where it can not go on', async () => {
    show();
    await cutShort();
    const copy = await undoCopy(place);
    await putUndoCopy({ ...place, site: 'aaa.test' }, { ...(copy as UndoCopy), clearing: { tabId: 1, ids: [] } });
    await resume((_, { site }) => (site === 'aaa.test' ? Promise.reject(new Error('gone')) : Promise.resolve(tab)), () => Promise.resolve());
    expect(fake.cookies.all()).toEqual([]);
  });

  test('is told where the tab is gone: nothing more is deleted, and what was can be put back', async () => {
    const frame = show();
    await cutShort();
    await resumeClears(() => Promise.resolve(null));
    expect([fake.cookies.all().length, frame.localStorage]).toEqual([1, { a: '1' }]);
    expect(await undoCopy(place)).toMatchObject({ wasCutShort: true });
    expect((await undoCopy(place))?.clearing).toBeUndefined();
    expect(await undoLast(tab)).toEqual({ restored: 3, failed: [] });
  });

  test('of a tab that shows another site by now touches nothing there', async () => {
    const frame = show();
    await cutShort();
    fake.showTabs({ id: 1, url: 'https://other.test/', frames: [frameOf({ origin: 'https://other.test', localStorage: { a: 'theirs' } })] });
    await resumeClears(() => Promise.resolve({ ...tab, url: 'https://other.test/' }));
    expect(frame.localStorage).toEqual({ a: '1' });
    expect(await undoCopy(place)).toMatchObject({ wasCutShort: true });
  });

  test('is not gone on with where it was taken back before its turn came', async () => {
    const frame = show();
    await cutShort();
    expect(await unfinishedClears()).toHaveLength(1);
    const tabOf = jest.fn(() => Promise.resolve(tab));
    await Promise.all([undoLast(tab), resumeClears(tabOf)]);
    expect([fake.cookies.all().length, frame.localStorage, tabOf.mock.calls]).toEqual([2, { a: '1' }, []]);
  });

  test('is over after it was taken up', async () => {
    show();
    await cutShort();
    await resumeClears(() => Promise.resolve(null));
    const tabOf = jest.fn(() => Promise.resolve(null));
    await resumeClears(tabOf);
    expect(tabOf).not.toHaveBeenCalled();
  });
});
