import type { FramedOrigin, FramedSite, LookedOrigin, LookedSite } from '../messaging/framed';
import { ask } from '../messaging/channel';
import type { SiteChoice } from '../messaging/messages';
import { browser } from '../platform/browser';
import { createQueue } from '../platform/create-queue';
import { endFraming, startFraming } from '../platform/framing';
import { openFrame, type OpenFrame } from './open-frame';

/** Frames that load at once. */
const AT_ONCE = 8;

/** A site and those of its origins that are to be opened; none for its cookies alone. */
export interface SiteToVisit extends SiteChoice {
  readonly origins: readonly string[];
}

/** The tab that this page is in. */
export async function ownTabId(): Promise<number> {
  const { id } = await browser.tabs.getCurrent();
  if (id === undefined) throw new Error('This page is in no tab');
  return id;
}

/* What one visit allows, the end of another one would take away. */
const inTurn = createQueue();

async function openAll(origins: readonly string[], tabId: number, open: OpenFrame[]): Promise<void> {
  for (let start = 0; start < origins.length; start += AT_ONCE) {
    const opened = await Promise.all(origins.slice(start, start + AT_ONCE).map((origin) => openFrame(origin, tabId)));
    open.push(...opened.filter((frame) => frame !== null));
  }
}

/** Opens each origin in a frame, which sends one request to each; does the work with those that are there; closes them. */
export function visit<T>(origins: readonly string[], work: (frames: readonly FramedOrigin[], tabId: number) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const tabId = await ownTabId();
    const open: OpenFrame[] = [];
    try {
      await startFraming(tabId, origins.map((origin) => new URL(origin).hostname));
      await openAll(origins, tabId, open);
      return await work(open.map(({ frameId, origin }) => ({ frameId, origin })), tabId);
    } finally {
      for (const { close } of open) close();
      await endFraming(tabId);
    }
  });
}

const unreached = (origin: string): LookedOrigin => ({ origin, isReached: false, items: [], unread: [] });

/** The site as it was looked at, with the origins that nothing could be read of. */
function withUnreached({ storeId, site, origins }: SiteToVisit, looked: readonly LookedSite[]): LookedSite {
  const found = looked.find((one) => one.storeId === storeId && one.site === site)?.origins ?? [];
  return { storeId, site, origins: origins.map((origin) => found.find((one) => one.origin === origin) ?? unreached(origin)) };
}

export interface Visited<T> {
  readonly answer: T;
  /** What is there after the work. */
  readonly looked: readonly LookedSite[];
}

/** Does the work while these sites are open in frames, and looks at what is there afterwards. Sites without origins to visit are handed on as they are. */
export async function visitSites<S extends SiteToVisit, T>(sites: readonly S[], work: (sites: readonly (S & FramedSite)[], tabId?: number) => Promise<T>): Promise<Visited<T>> {
  const visited = sites.filter(({ origins }) => origins.length > 0);
  if (!visited.length) return { answer: await work(sites), looked: [] };
  return visit([...new Set(visited.flatMap(({ origins }) => origins))], async (frames, tabId) => {
    const framed = sites.map((site) => (site.origins.length ? { ...site, frames: frames.filter(({ origin }) => site.origins.includes(origin)) } : site));
    const answer = await work(framed, tabId);
    const looked = await ask('sites.look', { tabId, sites: framed.filter(({ origins }) => origins.length > 0) });
    return { answer, looked: visited.map((site) => withUnreached(site, looked.sites)) };
  });
}
