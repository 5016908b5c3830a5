import { drainNotices } from '../content/drain-notices';
import { readNotices } from '../content/read-notices';
import type { Notice } from '../messaging/notice';
import { createQueue } from '../platform/create-queue';
import { registerScript } from '../platform/register-script';
import { loadInPage, loadInTab, runInTab } from '../platform/run-in-tab';
import type { VisibleTab } from '../stores/open-place';
import { patternOfSite, siteOfUrl } from '../stores/site';

/** In this order: who listens is there before who tells. */
const LISTENER = 'content/keep-notices.js';
const TELLER = 'page/notice.js';

/** Milliseconds after which a panel that has not asked again is taken for closed. */
const PATIENCE = 10_000;

interface Watched {
  readonly site: string;
  readonly ending: ReturnType<typeof setTimeout>;
}

/** Tabs whose panel is open. In memory only: a panel asks again. */
const watched = new Map<number, Watched>();

const inTurn = createQueue();

/** Puts both scripts into the pages of watched sites as they load, and into no others. */
const register = (): Promise<void> => inTurn(async () => {
  const matches = [...new Set([...watched.values()].map(({ site }) => patternOfSite(site)))];
  const common = { matches, runAt: 'document_start', allFrames: true, persistAcrossSessions: false } as const;
  await registerScript({ ...common, id: 'keep-notices', js: [LISTENER] });
  await registerScript({ ...common, id: 'notice', js: [TELLER], world: 'MAIN' });
});

function watch(tabId: number, site: string): Promise<void> {
  const end = (): void => {
    watched.delete(tabId);
    void register().catch(() => undefined); // nobody looks on any more
  };
  clearTimeout(watched.get(tabId)?.ending);
  watched.set(tabId, { site, ending: setTimeout(end, PATIENCE) });
  return register();
}

async function listenIn(tabId: number, frameId: number): Promise<void> {
  await loadInTab({ tabId, frameIds: [frameId] }, LISTENER);
  await loadInPage({ tabId, frameIds: [frameId] }, TELLER);
}

/**
 * What the scripts of a tab's frames have done since the last time: nothing the first time. Frames that nobody listened to before are
 * listened to from now on.
 */
export async function takeNotices({ id: tabId, url }: VisibleTab): Promise<Notice[]> {
  const isFirst = !watched.has(tabId);
  await watch(tabId, siteOfUrl(url));
  const frames = await runInTab({ tabId }, drainNotices, []);
  await Promise.allSettled(frames.filter(({ result }) => !result).map(({ frameId }) => listenIn(tabId, frameId))); // one may be gone by now
  if (isFirst) return []; // what a page has kept since an earlier panel was closed is nothing that this one saw
  return frames.flatMap(({ result }) => (result ? readNotices(result) : [])).sort((a, b) => a.time - b.time);
}

/** Takes out what an earlier life of the background has left in. Panels that are still open ask again. */
export const endNotices = (): Promise<void> => register();
