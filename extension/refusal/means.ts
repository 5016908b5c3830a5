import type { RefusalState } from '../messaging/messages';
import { cookieSettings } from '../platform/content-settings';
import type { Refusal } from '../settings/refusal';

/** One way of refusing. Only `content-settings` keeps everything from being stored. */
export type Means = 'content-settings' | 'header-rules' | 'page-guard' | 'sweep';

/**
 * Content settings block a site as a whole and send no cookie either, so they can't spare a
 * sign-in; nor can header rules, which drop all cookies of a response or none. Set for private
 * windows alone, content settings let every cookie through (Chromium 156) and yet say "block".
 */
export async function meansOf({ keepSignIn, isPrivate }: Refusal): Promise<readonly Means[]> {
  if (!keepSignIn && !isPrivate && (await cookieSettings())) return ['content-settings'];
  const headers: Means[] = keepSignIn ? [] : ['header-rules'];
  /* Registered scripts can't tell private windows from others. */
  const guard: Means[] = isPrivate ? [] : ['page-guard'];
  return [...headers, ...guard, 'sweep'];
}

/** Those of the refusals that `means` enforces. */
export async function refusalsBy(means: Means, refusals: readonly Refusal[]): Promise<Refusal[]> {
  const all = await Promise.all(refusals.map(meansOf));
  return refusals.filter((_, index) => all[index]?.includes(means));
}

/** Whether the browser really blocks the page: policy and the visitor's own exceptions outrank an extension. */
async function isBlocked(url: string): Promise<boolean> {
  const answer = await (await cookieSettings())?.get({ primaryUrl: url });
  return answer?.setting === 'block';
}

/** What to tell of a refusal on the page `url`: the strength asked of the browser, not the one hoped for. */
export async function describeRefusal(refusal: Refusal, url: string): Promise<RefusalState> {
  const { site, scope, since, keepSignIn } = refusal;
  const means = await meansOf(refusal);
  const blocked = means.includes('content-settings') && (await isBlocked(url));
  return { site, scope, since, keepSignIn, means, strength: blocked ? 'blocked' : 'cleaned-up' };
}
