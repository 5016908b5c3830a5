import { until } from '../browsers/until';
import { chromiumLab } from './chromium-lab';
import { labForTests } from './lab-for-tests';
import type { Sites } from './sites';

/* Who may not speak to the background, tried in the browser itself. */
describe('The background answers pages of the extension only', () => {
  let lab: Awaited<ReturnType<typeof chromiumLab>>;
  let sites: Sites;

  labForTests(chromiumLab, (...started) => void ([lab, sites] = started));

  test('not a script of its own in a web page, by message or by port', async () => {
    const page = await lab.open(sites.url('www.dingtalk.localhost', '/', { set: ['a=1; Path=/'] }));
    const speak = `(async () => {
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: ${page.tabId} }, func: async (tabId) => {
        const answer = await chrome.runtime.sendMessage({ name: 'items.clear', ask: { tabId, ids: [] } }).catch((error) => error.message);
        const port = chrome.runtime.connect({ name: 'watch:' + tabId });
        const end = await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('hung up')));
        return { answer: answer ?? null, end };
      }, args: [${page.tabId}] });
      return result;
    })()`;
    expect(await lab.asker.evaluate(speak)).toEqual({ answer: null, end: 'hung up' });
  });

  test('not a web page: it has no way to reach the extension at all', async () => {
    const page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
    const id = new URL(lab.asker.url()).host;
    const tried = await page.evaluate(`(async () => [
      typeof globalThis.chrome?.runtime?.sendMessage,
      await fetch('chrome-extension://${id}/blank.html').then(() => 'read', () => 'refused'),
    ])()`);
    expect(tried).toEqual(['undefined', 'refused']);
  });

  test('watching pages learn of changes, and go on learning when the background was stopped', async () => {
    const page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
    const changes = (): Promise<number> => lab.asker.evaluate('globalThis.changes');
    await lab.asker.evaluate(`(() => {
      globalThis.changes = 0;
      const connect = () => {
        const port = chrome.runtime.connect({ name: 'watch:${page.tabId}' });
        port.onMessage.addListener(() => globalThis.changes++);
        port.onDisconnect.addListener(() => setTimeout(connect, 50));
      };
      connect();
    })()`);
    const toldOfMoreThan = async (seen: number): Promise<boolean> => {
      await page.evaluate(`document.cookie = 'now=' + performance.now()`);
      return (await changes()) > seen;
    };
    await until('a change is told', () => toldOfMoreThan(0));
    await lab.stopBackground();
    const before = await changes();
    await until('a later change is told', () => toldOfMoreThan(before));
  });
});
