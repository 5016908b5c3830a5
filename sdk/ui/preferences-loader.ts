import type { UiContext, UiHandle } from '../protocol';
import type { Teller } from './confirmation';
import type { FirstTexts } from './first-texts';

const TEXTS = { en: () => import('./texts/en.preferences'), 'zh-CN': () => import('./texts/zh-CN.preferences') };

/** What fetches the preference centre with its texts, and returns what shows it. */
export const preferencesLoader =
  (context: UiContext, { language, texts }: FirstTexts, teller: () => Promise<Teller>) =>
  async (): Promise<() => UiHandle> => {
    const [{ showPreferences }, more] = await Promise.all([import('./preferences'), TEXTS[language]()]);
    return () => showPreferences(context, { ...texts, ...more.texts }, teller);
  };
