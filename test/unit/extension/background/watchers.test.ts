import { acceptWatcher, cookieChanged, tabChanged } from '../../../../extension/background/watchers';
import { fake, fakeBrowser } from '../fake-browser';
import { cookieOf } from '../fake-cookies';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

type Port = Parameters<typeof acceptWatcher>[0];

function connect(name: string, url = 'chrome-extension://self/popup/index.html') {
  let gone = (): void => undefined;
  const port = {
    name, sender: { id: 'self', url }, postMessage: jest.fn(), disconnect: jest.fn(),
    onDisconnect: { addListener: (listener: () => void) => void (gone = listener) },
  };
  acceptWatcher(port as unknown as Port);
  return { ...port, leave: () => gone() };
}

beforeEach(() => {
  fake.reset();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('a burst of changes is told once, to those who watch that tab', () => {
  const [one, other] = [connect('watch:1'), connect('watch:2')];
  for (let count = 0; count < 5; count++) tabChanged(1);
  jest.runAllTimers();
  expect(one.postMessage.mock.calls).toEqual([[{ changed: true, tabId: 1 }]]);
  expect(other.postMessage).not.toHaveBeenCalled();
  one.leave();
  other.leave();
});

test('a cookie of a watched tab\'s site counts, on any host and in its partition; others do not', async () => {
  fake.showTabs({ id: 1, url: 'https://www.x.test/' });
  const watcher = connect('watch:1');
  await cookieChanged(cookieOf({ name: 'a', domain: 'y.test' }));
  jest.runAllTimers();
  expect(watcher.postMessage).not.toHaveBeenCalled();
  await cookieChanged(cookieOf({ name: 'a', domain: '.api.x.test' }));
  jest.runAllTimers();
  await cookieChanged(cookieOf({ name: 'a', domain: 'y.test', partitionKey: { topLevelSite: 'https://x.test' } }));
  jest.runAllTimers();
  expect(watcher.postMessage).toHaveBeenCalledTimes(2);
  watcher.leave();
});

test('is told of once a burst is over, and of one without end once a second', () => {
  const watcher = connect('watch:1');
  for (let count = 0; count < 15; count++) {
    tabChanged(1);
    jest.advanceTimersByTime(100);
    expect(watcher.postMessage).toHaveBeenCalledTimes(count < 9 ? 0 : 1);
  }
  jest.runAllTimers();
  expect(watcher.postMessage).toHaveBeenCalledTimes(2);
  watcher.leave();
});

test('a thousand changes ask for the tab once', async () => {
  fake.showTabs({ id: 1, url: 'https://www.x.test/' });
  const watcher = connect('watch:1');
  const asked = jest.spyOn(fakeBrowser.tabs, 'get');
  await Promise.all(Array.from({ length: 1000 }, (_, n) => cookieChanged(cookieOf({ name: `n${n}`, domain: 'x.test' }))));
  jest.runAllTimers();
  expect([asked.mock.calls.length, watcher.postMessage.mock.calls.length]).toEqual([1, 1]);
  watcher.leave();
});

test('who has left is told nothing', () => {
  const watcher = connect('watch:1');
  watcher.leave();
  tabChanged(1);
  jest.runAllTimers();
  expect(watcher.postMessage).not.toHaveBeenCalled();
});

test.each([['watch:1', 'https://x.test/'], ['watch:x', undefined], ['other', undefined]])('%s from %s is hung up on', (name, url) => {
  expect(connect(name, url).disconnect).toHaveBeenCalled();
});
