import { cookieSettings } from '../platform/content-settings';
import type { Refusal } from '../settings/refusal';
import { SETTINGS } from '../settings/settings';
import { patternOfSite } from '../stores/site';
import { refusalsBy } from './means';

type Rule = Parameters<NonNullable<Awaited<ReturnType<typeof cookieSettings>>>['set']>[0];

/** Blocks the site wherever it appears, and everyone else on its pages. */
function rulesOf({ site }: Refusal): Rule[] {
  const pattern = patternOfSite(site);
  return [
    { setting: 'block', primaryPattern: pattern },
    { setting: 'block', primaryPattern: '<all_urls>', secondaryPattern: pattern },
  ];
}

/**
 * Makes Chromium's content settings say what the refusals say. One rule can't be taken back:
 * `clear` wipes all rules of the extension, so the others are set again right after.
 */
export async function enforceContentSettings(refusals: readonly Refusal[]): Promise<void> {
  const settings = await cookieSettings();
  if (!settings) return SETTINGS.contentSettings.set([]);
  const rules = (await refusalsBy('content-settings', refusals)).flatMap(rulesOf);
  const wanted = rules.map((rule) => JSON.stringify(rule));
  const asked = await SETTINGS.contentSettings.get();
  if (wanted.length > 0 && wanted.join() === asked.join()) return;
  await settings.clear({});
  for (const rule of rules) await settings.set(rule);
  await SETTINGS.contentSettings.set(wanted);
}
