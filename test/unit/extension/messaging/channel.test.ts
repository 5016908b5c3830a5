import type { Runtime } from 'webextension-polyfill';
import { answerMessages, type Answers } from '../../../../extension/messaging/answer';
import { ask, watch } from '../../../../extension/messaging/channel';
import { fakeBrowser } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const page = { id: 'self', url: 'chrome-extension://self/popup/index.html' };
const reload = jest.fn<Promise<{ reloaded: boolean }>, [{ tabId: number }]>();
answerMessages({ 'tab.reload': reload } as unknown as Answers);

/** What the listeners say to a message of this sender: undefined where none of them answers. */
const say = async (message: unknown, sender: object = page): Promise<unknown> => fakeBrowser.runtime.onMessage.emit(message, sender)[0];

beforeEach(() => {
  reload.mockResolvedValue({ reloaded: true });
  fakeBrowser.runtime.sendMessage.mockImplementation((message) => say(message));
});

test('an answer comes back', async () => {
  expect(await ask('tab.reload', { tabId: 7 })).toEqual({ reloaded: true });
  expect(reload).toHaveBeenCalledWith({ tabId: 7 });
});

test('what the background throws rejects with its text', async () => {
  reload.mockRejectedValue(new Error('no such tab'));
  await expect(ask('tab.reload', { tabId: 7 })).rejects.toThrow('no such tab');
});

test('a message that no one received is sent again, one that failed otherwise is not', async () => {
  fakeBrowser.runtime.sendMessage.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
  expect(await ask('tab.reload', { tabId: 7 })).toEqual({ reloaded: true });
  fakeBrowser.runtime.sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
  await expect(ask('tab.reload', { tabId: 7 })).rejects.toThrow('port closed');
});

test.each([
  ['a script in a web page', { name: 'tab.reload', ask: { tabId: 7 } }, { id: 'self', url: 'https://x.test/' }],
  ['an unknown message', { name: 'toString', ask: {} }, page],
  ['a message without a question', { name: 'tab.reload' }, page],
  ['anything else', 'tab.reload', page],
])('%s gets no answer at all', async (_, message, sender) => {
  reload.mockClear();
  expect(await say(message, sender)).toBeUndefined();
  expect(reload).not.toHaveBeenCalled();
});

describe('watching', () => {
  const port = () => {
    const listeners: { message?: (message: unknown) => void; disconnect?: () => void } = {};
    return {
      listeners,
      disconnect: jest.fn(),
      onMessage: { addListener: (listener: (message: unknown) => void) => void (listeners.message = listener) },
      onDisconnect: { addListener: (listener: () => void) => void (listeners.disconnect = listener) },
    };
  };
  const asPort = (fake: ReturnType<typeof port>): Runtime.Port => fake as unknown as Runtime.Port;

  test('tells changes, and connects again when the background was stopped, until it is undone', () => {
    jest.useFakeTimers();
    const ports = [port(), port(), port()] as const;
    for (const one of ports) fakeBrowser.runtime.connect.mockReturnValueOnce(asPort(one));
    const listener = jest.fn();
    const stop = watch(7, listener);
    expect(fakeBrowser.runtime.connect).toHaveBeenLastCalledWith({ name: 'watch:7' });
    ports[0].listeners.message?.({ changed: true, tabId: 7 });
    expect(listener).toHaveBeenCalledWith({ changed: true, tabId: 7 });
    ports[0].listeners.disconnect?.();
    return jest.runOnlyPendingTimersAsync().then(async () => {
      expect(fakeBrowser.runtime.connect).toHaveBeenCalledTimes(2);
      expect(listener).toHaveBeenCalledTimes(2); // what changed in between, nobody told
      stop();
      expect(ports[1].disconnect).toHaveBeenCalled();
      ports[1].listeners.disconnect?.();
      await jest.runOnlyPendingTimersAsync();
      expect(fakeBrowser.runtime.connect).toHaveBeenCalledTimes(2);
      jest.useRealTimers();
    });
  });
});
