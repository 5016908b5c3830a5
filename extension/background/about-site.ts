import { readAbout } from '../content/read-about';
import { ASKED_PERMISSIONS, type SiteAbout } from '../messaging/site-about';
import { runInTab } from '../platform/run-in-tab';
import type { VisibleTab } from '../stores/open-place';

/** What the browser knows of the site that the tab shows. Rejects where the page can't be reached. */
export async function aboutSite({ id }: VisibleTab): Promise<SiteAbout> {
  const [top] = await runInTab({ tabId: id, frameIds: [0] }, readAbout, [ASKED_PERMISSIONS]);
  if (!top) throw new Error('The page does not respond');
  return top.result;
}
