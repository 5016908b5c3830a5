import { openFrame } from '../../../../extension/sites/open-frame';
import { fakeBrowser } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const ORIGIN = 'https://shop.example';
const TAB = 5;

const frame = (): HTMLIFrameElement | null => document.querySelector('iframe');
const says = (sender: object): void => void fakeBrowser.runtime.onMessage.emit({ frame: 'here' }, { id: 'self', tab: { id: TAB }, frameId: 9, url: `${ORIGIN}/robots.txt`, ...sender });
const settled = async <T>(promise: Promise<T>): Promise<T | 'waits'> => Promise.race([promise, Promise.resolve().then(() => 'waits' as const)]);

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  frame()?.remove();
});

test('the frame runs no script, tells no referrer, is not seen, and asks for what is no page', () => {
  void openFrame(ORIGIN, TAB);
  expect([frame()?.getAttribute('sandbox'), frame()?.referrerPolicy, frame()?.hidden, frame()?.src]).toEqual(['allow-same-origin', 'no-referrer', true, `${ORIGIN}/robots.txt`]);
  jest.runAllTimers();
});

test('it is there once it says so itself, and gone once it is closed', async () => {
  const opening = openFrame(ORIGIN, TAB);
  says({});
  frame()?.dispatchEvent(new Event('load'));
  jest.runAllTimers();
  const open = await opening;
  expect(open).toMatchObject({ origin: ORIGIN, frameId: 9 });
  expect(frame()).not.toBeNull();
  open?.close();
  expect(frame()).toBeNull();
});

test.each([
  ['another tab', { tab: { id: 6 } }], ['the page itself', { frameId: 0 }], ['another origin', { url: 'https://www.shop.example/robots.txt' }],
  ['another extension', { id: 'other' }], ['something without an address', { url: undefined }],
])('what %s says is not it', async (_, sender) => {
  const opening = openFrame(ORIGIN, TAB);
  says(sender);
  expect(await settled(opening)).toBe('waits');
  jest.runAllTimers();
  expect([await opening, frame()]).toEqual([null, null]);
});

test('a page of the browser\'s own, which loads and says nothing, is told soon; what never loads, after a while', async () => {
  const failing = openFrame(ORIGIN, TAB);
  frame()?.dispatchEvent(new Event('load'));
  jest.advanceTimersByTime(1000);
  expect(await failing).toBeNull();
  const hanging = openFrame(ORIGIN, TAB);
  jest.advanceTimersByTime(14_999);
  expect(await settled(hanging)).toBe('waits');
  jest.advanceTimersByTime(1);
  expect([await hanging, frame()]).toEqual([null, null]);
});
