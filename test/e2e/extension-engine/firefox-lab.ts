import { EXTENSION_UUID, startFirefox, type Firefox, type FirefoxCookie } from '../browsers/firefox';
import type { FirefoxPage } from '../browsers/firefox-page';
import { until } from '../browsers/until';
import type { Reply } from '../../../extension/messaging/channel';
import type { Ask, MessageName } from '../../../extension/messaging/messages';
import { BLANK, grantedExtension } from './granted-extension';
import { answerOf, asking, HOSTS, tabIdOf, type Lab, type LabOptions, type LabPage } from './lab';

/** Milliseconds after which Firefox stops the idle background; short, so that it stops between two steps. */
const IDLE = 300;

async function labPage(firefox: Firefox, asker: FirefoxPage, url: string): Promise<LabPage> {
  const page = await firefox.newPage(url);
  const address = await page.evaluate<string>('location.href');
  const tabId = await until('the tab is there', () => asker.evaluate<number>(tabIdOf(address)));
  return { tabId, goto: page.goto, evaluate: page.evaluate, storage: page.domStorage, close: page.close };
}

/** A background that is just being stopped receives nothing; `extension/messaging/channel.ts` asks again too. */
function unlessStopping(error: Error): null {
  if (!error.message.includes('Receiving end does not exist')) throw error;
  return null;
}

const line = ({ domain, path, name, value }: FirefoxCookie): string => `${domain} ${path} ${name}=${value.value}`;

/** Firefox tells partitioned cookies without their partition. */
export async function firefoxLab({ hosts = HOSTS, backgroundIdle = IDLE }: LabOptions = {}): Promise<Lab & { readonly firefox: Firefox; readonly asker: FirefoxPage }> {
  const extension = await grantedExtension('firefox', { hosts });
  const firefox = await startFirefox({ extension: extension.path, backgroundIdle });
  const asker = await firefox.newPage(`moz-extension://${EXTENSION_UUID}/${BLANK}`);
  const isRunning = (): Promise<boolean> =>
    asker.evaluate<boolean>(`browser.extension.getViews({}).length > browser.extension.getViews({ type: 'tab' }).length`);
  return {
    firefox,
    asker,
    open: (url) => labPage(firefox, asker, url),
    ask: async <M extends MessageName>(name: M, question: Ask<M>) =>
      answerOf<M>(await until('the background is reached', () => asker.evaluate<Reply<M>>(asking(name, question)).catch(unlessStopping))),
    inExtension: (expression) => asker.evaluate(expression),
    jar: async () => (await firefox.allCookies()).map(line).sort(),
    stopBackground: async () => void (await until('the background has stopped', async () => !(await isRunning()))),
    async close() {
      await firefox.close();
      await extension.remove();
    },
  };
}
