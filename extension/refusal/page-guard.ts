import { loadInPage } from '../platform/run-in-tab';
import { registerScript } from '../platform/register-script';
import type { Refusal } from '../settings/refusal';
import { patternOfSite } from '../stores/site';
import { refusalsBy } from './means';

/** A script that runs in the page can't be given arguments, so there is one for each answer. */
const GUARDS = [
  { id: 'refuse', file: 'page/refuse.js', keepSignIn: false },
  { id: 'refuse-keep-sign-in', file: 'page/refuse-keep-sign-in.js', keepSignIn: true },
] as const;

/** Makes the guards that are put into pages as they load say what the refusals say. */
export async function enforcePageGuard(refusals: readonly Refusal[]): Promise<void> {
  const guarded = await refusalsBy('page-guard', refusals);
  const enforce = ({ id, file, keepSignIn }: (typeof GUARDS)[number]): Promise<void> =>
    registerScript({
      id,
      matches: guarded.filter((one) => one.keepSignIn === keepSignIn).map(({ site }) => patternOfSite(site)),
      js: [file],
      world: 'MAIN',
      runAt: 'document_start',
      allFrames: true,
      matchOriginAsFallback: true,
    });
  await Promise.all(GUARDS.map(enforce));
}

/** Guards pages that are open already. What their scripts took hold of before escapes; the sweep finds it. */
export async function guardOpenTab(tabId: number, keepSignIn: boolean): Promise<void> {
  for (const guard of GUARDS) if (guard.keepSignIn === keepSignIn) await loadInPage({ tabId }, guard.file);
}
