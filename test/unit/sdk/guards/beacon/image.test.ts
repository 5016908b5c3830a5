import { GUARDS } from '../../../../../sdk/guards';
import { fakeGuarding, loaded } from '../fake-guarding';

const guarding = fakeGuarding();
GUARDS.beacon(guarding.of('beacon'))(window);

beforeEach(() => guarding.reset());

const WAYS: [string, (image: HTMLImageElement, address: string) => void][] = [
  ['its property', (image, address) => (image.src = address)],
  ['setAttribute', (image, address) => image.setAttribute('src', address)],
  ['setAttribute in capitals', (image, address) => image.setAttribute('SRC', address)],
];

describe.each(WAYS)('a source set by %s', (_, setSource) => {
  test('that is allowed loads at once', () => {
    const image = new Image();
    setSource(image, '/pixel.gif?a=1');
    expect([image.getAttribute('src'), image.src, guarding.met]).toEqual(['/pixel.gif?a=1', 'https://www.dingtalk.test/pixel.gif?a=1', ['beacon https://www.dingtalk.test/pixel.gif?a=1']]);
  });

  test('that waits is set when granted', async () => {
    guarding.otherwise = 'hold';
    const image = document.createElement('img');
    setSource(image, 'https://t.test/pixel.gif');
    await loaded();
    expect(image.hasAttribute('src')).toBe(false);
    guarding.settle(true);
    expect(image.getAttribute('src')).toBe('https://t.test/pixel.gif');
  });

  test('that is refused never loads, and the page hears of an error', async () => {
    guarding.otherwise = 'hold';
    const image = new Image();
    const failed = jest.fn();
    image.onerror = failed;
    setSource(image, 'https://t.test/pixel.gif');
    await loaded();
    expect(failed).not.toHaveBeenCalled();
    guarding.settle(false);
    expect([failed.mock.calls.length, image.hasAttribute('src')]).toEqual([1, false]);
  });

  test('later takes the place of one that waits', async () => {
    guarding.otherwise = 'hold';
    const image = new Image();
    setSource(image, 'https://t.test/first.gif');
    setSource(image, 'https://t.test/second.gif');
    await loaded();
    guarding.settle(true);
    expect(image.getAttribute('src')).toBe('https://t.test/second.gif');
  });

  test('and allowed meanwhile is not taken back when the earlier one is granted', async () => {
    guarding.answers['https://t.test/held.gif'] = 'hold';
    const image = new Image();
    setSource(image, 'https://t.test/held.gif');
    await loaded();
    setSource(image, 'https://t.test/allowed.gif');
    guarding.settle(true);
    expect(image.getAttribute('src')).toBe('https://t.test/allowed.gif');
  });

  test('to something that leaves no device needs no decision', () => {
    guarding.otherwise = 'deny';
    const image = new Image();
    setSource(image, 'data:image/gif;base64,R0lGODlhAQABAAAAACw=');
    expect(image.getAttribute('src')).toMatch(/^data:/);
    expect(guarding.met).toEqual([]);
  });
});

test('other attributes and other elements are nobody’s business', () => {
  guarding.otherwise = 'deny';
  const image = new Image();
  image.setAttribute('alt', 'a');
  const video = document.createElement('video');
  video.setAttribute('src', 'https://t.test/film');
  expect([image.alt, video.getAttribute('src'), guarding.met]).toEqual(['a', 'https://t.test/film', []]);
  expect(() => (image.setAttribute as (name: string) => void)('alt')).toThrow(TypeError);
});
