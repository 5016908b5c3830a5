import type { Scripting } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import type { Refusal } from '../settings/refusal';
import { patternOfSite } from '../stores/site';
import { refusalsBy } from './means';

/** A script that runs in the page can't be given arguments, so there is one for each answer. */
const GUARDS = [
  { id: 'refuse', file: 'page/refuse.js', keepSignIn: false },
  { id: 'refuse-keep-sign-in', file: 'page/refuse-keep-sign-in.js', keepSignIn: true },
] as const;

type Guard = (typeof GUARDS)[number];

const scriptOf = ({ id, file }: Guard, matches: string[]): Scripting.RegisteredContentScript => ({
  id,
  matches,
  js: [file],
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
});

async function enforce(guard: Guard, refusals: readonly Refusal[]): Promise<void> {
  const matches = refusals.filter((one) => one.keepSignIn === guard.keepSignIn).map(({ site }) => patternOfSite(site));
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [guard.id] });
  if (JSON.stringify([...(there?.matches ?? [])].sort()) === JSON.stringify([...matches].sort())) return;
  if (!matches.length) return browser.scripting.unregisterContentScripts({ ids: [guard.id] });
  /* Updating leaves no moment without protection, as unregistering first would. */
  const script = scriptOf(guard, matches);
  return there ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]);
}

/** Makes the guards that are put into pages as they load say what the refusals say. */
export async function enforcePageGuard(refusals: readonly Refusal[]): Promise<void> {
  const guarded = await refusalsBy('page-guard', refusals);
  await Promise.all(GUARDS.map((guard) => enforce(guard, guarded)));
}

/** Guards pages that are open already. What their scripts took hold of before escapes; the sweep finds it. */
export async function guardOpenTab(tabId: number, keepSignIn: boolean): Promise<void> {
  const files = GUARDS.filter((guard) => guard.keepSignIn === keepSignIn).map(({ file }) => file);
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files, world: 'MAIN', injectImmediately: true });
}
