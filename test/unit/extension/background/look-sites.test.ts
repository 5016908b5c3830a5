import 'fake-indexeddb/auto';
import { clearSites, undoSites } from '../../../../extension/background/clear-sites';
import { listSites } from '../../../../extension/background/list-sites';
import { lookSites } from '../../../../extension/background/look-sites';
import { unfinishedClears } from '../../../../extension/background/undo-copies';
import { fake } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const ORIGIN = 'https://shop.example';
const SHOP = { storeId: '0', site: 'shop.example' };
const FRAMED = { ...SHOP, frames: [{ frameId: 12, origin: ORIGIN }] };

let frame: FakeFrame;

beforeEach(() => {
  fake.reset();
  frame = frameOf({ frameId: 12, origin: ORIGIN, ancestors: ['chrome-extension://self'], localStorage: { theme: 'dark' }, sessionStorage: { ours: '1' }, holds: { 'indexed-db': { orders: 'all of it' }, 'window-name': { 'window.name': 'ours' } } });
  fake.showTabs({ id: 5, url: 'chrome-extension://self/sites/index.html', frames: [frameOf({ origin: 'chrome-extension://self', localStorage: { mine: '1' } }), frame] });
  fake.cookies.fill({ name: 'own', domain: '.shop.example' });
});

const looked = async (site = FRAMED) => (await lookSites(5, [site]))[0]?.origins;

test('a frame shows what its origin stored as the site\'s own, and nothing that is of a tab', async () => {
  expect(await looked()).toEqual([{
    origin: ORIGIN, isReached: true, unread: [],
    items: [expect.objectContaining({ kind: 'local-storage', name: 'theme', partition: null, party: 'first', declared: 'unknown' }), expect.objectContaining({ kind: 'indexed-db', name: 'orders', partition: null })],
  }]);
});

test('a frame that is gone, or shows another origin, is not reached; the others are', async () => {
  const frames = [{ frameId: 12, origin: 'https://www.shop.example' }, { frameId: 99, origin: 'https://gone.shop.example' }, ...FRAMED.frames];
  expect((await looked({ ...SHOP, frames }))?.map(({ isReached, items }) => [isReached, items.length])).toEqual([[false, 0], [false, 0], [true, 2]]);
});

test('kinds that could not be read are named', async () => {
  fake.showTabs({ id: 5, frames: [{ ...frame, busy: ['local-storage', 'cache-storage'] }] });
  expect((await looked())?.[0]).toMatchObject({ isReached: true, unread: ['local-storage', 'cache-storage'] });
});

test('a clear takes cookies and what the frames hold, after what an undo would lack is accepted, and all comes back', async () => {
  frame = { ...frame, losses: ['fetched-anew'] };
  fake.showTabs({ id: 5, frames: [frame] });
  const asked = await clearSites([FRAMED], { tabId: 5 });
  expect(asked).toMatchObject({ removed: 0, undo: [], toConfirm: [{ ...SHOP, losses: [{ name: 'orders', loss: 'fetched-anew' }] }] });
  expect(frame.localStorage).toEqual({ theme: 'dark' });
  const { removed, undo } = await clearSites([FRAMED], { tabId: 5, acceptsLosses: true });
  expect([removed, frame.localStorage, frame.holds?.['indexed-db'], fake.cookies.all()]).toEqual([3, {}, {}, []]);
  expect(undo).toEqual([expect.objectContaining({ ...SHOP, origins: [ORIGIN] })]);
  expect((await listSites()).undo).toEqual(undo);
  expect(await undoSites(undo.map((one) => ({ ...one, frames: FRAMED.frames })), 5)).toEqual({ restored: 3, failed: [] });
  expect([frame.localStorage, frame.holds?.['indexed-db'], fake.cookies.all().length]).toEqual([{ theme: 'dark' }, { orders: 'all of it' }, 1]);
  expect((await listSites()).undo).toEqual([]);
});

test('an undo without its frames puts the cookies back, tells the rest, and keeps it for the next one', async () => {
  const { undo } = await clearSites([FRAMED], { tabId: 5 });
  expect(await undoSites(undo)).toEqual({ restored: 1, failed: [{ name: 'theme', reason: 'not-open' }, { name: 'orders', reason: 'not-open' }] });
  const [rest] = (await listSites()).undo;
  expect(rest).toMatchObject({ origins: [ORIGIN], time: undo[0]?.time });
  expect(await undoSites(rest ? [{ ...rest, frames: FRAMED.frames }] : [], 5)).toEqual({ restored: 2, failed: [] });
});

test('a clear in a frame is unfinished as one of the page\'s tab, which no later start can go on with', async () => {
  let seen: number | undefined;
  frame = { ...frame, afterwards: () => void unfinishedClears().then(([one]) => (seen = one?.note.clearing?.tabId)) };
  fake.showTabs({ id: 5, frames: [frame] });
  await clearSites([FRAMED], { tabId: 5, acceptsLosses: true });
  expect(seen).toBe(5);
});
