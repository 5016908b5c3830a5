import type { Scripting } from 'webextension-polyfill';
import { browser } from './browser';

const sorted = (matches: readonly string[] = []): string => JSON.stringify([...matches].sort());

/** Puts a script into pages as they load: into those that it matches now, and no others. One that matches nothing is taken out. */
export async function registerScript(script: Scripting.RegisteredContentScript & { readonly matches: string[] }): Promise<void> {
  const { id, matches } = script;
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (sorted(there?.matches) === sorted(matches)) return;
  if (!matches.length) return browser.scripting.unregisterContentScripts({ ids: [id] });
  /* Updating leaves no moment without it, as taking it out first would. */
  return there ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]);
}
