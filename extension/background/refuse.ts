import type { RefusalScope, RefusalState } from '../messaging/messages';
import { enforceRefusals } from '../refusal/enforce';
import { describeRefusal, meansOf } from '../refusal/means';
import { guardOpenTab } from '../refusal/page-guard';
import { addRefusal, endRefusals, savedRefusals } from '../refusal/saved-refusals';
import { sweepPlace } from '../refusal/sweep';
import type { Refusal } from '../settings/refusal';
import type { VisibleTab } from '../stores/open-place';
import { siteOfUrl } from '../stores/site';
import { clearItems } from './clear';

export interface RefusalWish {
  readonly scope: RefusalScope;
  readonly keepSignIn: boolean;
}

/** In a private window a refusal ends with its tab, whatever was wished: nothing may outlive the window. */
function refusalFor({ id, url, incognito }: VisibleTab, { scope, keepSignIn }: RefusalWish): Refusal {
  const lasts = scope === 'always' && !incognito;
  return { site: siteOfUrl(url), scope: lasts ? 'always' : 'tab', tabId: lasts ? null : id, since: Date.now(), keepSignIn, isPrivate: incognito };
}

/**
 * Clears what is there, then refuses what comes. Where the page can't be blocked, it is guarded
 * first, so that it can't write back in between; where it can, it has to be cleared first, since
 * storage that is blocked can't be reached to be emptied.
 */
export async function refuse(tab: VisibleTab, wish: RefusalWish): Promise<RefusalState> {
  const refusal = refusalFor(tab, wish);
  if ((await meansOf(refusal)).includes('page-guard')) await guardOpenTab(tab.id, wish.keepSignIn);
  await clearItems(tab, (row) => !(wish.keepSignIn && row.likelySignIn), { acceptsLosses: true, protectedToo: true });
  await addRefusal(refusal);
  await enforceRefusals();
  await sweepPlace(tab, refusal); // what the page wrote back while the means came into force
  return describeRefusal(refusal, tab.url);
}

/** Ends the refusals that `ends` picks. False where there were none. */
export async function lift(ends: (refusal: Refusal) => boolean): Promise<boolean> {
  const ended = await endRefusals(ends);
  if (ended.length) await enforceRefusals();
  return ended.length > 0;
}

/** All refusals, newest first. */
export async function listRefusals(): Promise<RefusalState[]> {
  const refusals = [...(await savedRefusals())].sort((a, b) => b.since - a.since);
  return Promise.all(refusals.map((refusal) => describeRefusal(refusal, `https://${refusal.site}/`)));
}
