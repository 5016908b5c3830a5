import type { UiContext, UiHandle } from '../protocol';
import type { Teller } from './confirmation';
import type { FirstTexts } from './first-texts';
import type { ShowObjects } from './preferences-props';

const TEXTS = { en: () => import('./texts/en.preferences'), 'zh-CN': () => import('./texts/zh-CN.preferences') };

/** The part about shared objects, which few pages use. */
async function objectsPart({ sharedObjects }: UiContext, language: FirstTexts['language']): Promise<ShowObjects | undefined> {
  return sharedObjects && (await import('./show-objects')).createShowObjects(sharedObjects, language);
}

/** What fetches the preference centre with its texts, and returns what shows it. */
export const preferencesLoader =
  (context: UiContext, { language, texts }: FirstTexts, teller: () => Promise<Teller>) =>
  async (): Promise<() => UiHandle> => {
    const [{ showPreferences }, more, showObjects] = await Promise.all([import('./preferences'), TEXTS[language](), objectsPart(context, language)]);
    return () => showPreferences({ context, texts: { ...texts, ...more.texts }, teller, showObjects });
  };
