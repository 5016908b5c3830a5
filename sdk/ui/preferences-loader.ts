import type { UiContext, UiHandle } from '../protocol';
import type { Teller } from './confirmation';
import type { FirstTexts } from './first-texts';
import type { RulesPart, ShowObjects } from './preferences-props';

const TEXTS = { en: () => import('./texts/en.preferences'), 'zh-CN': () => import('./texts/zh-CN.preferences') };

/** The part about shared objects, which few pages use. */
async function objectsPart({ sharedObjects }: UiContext, language: FirstTexts['language']): Promise<ShowObjects | undefined> {
  return sharedObjects && (await import('./show-objects')).createShowObjects(sharedObjects, language);
}

/** Where it can't be loaded the rest is shown without it: what is locked is locked all the same. */
const rulesPart = (context: UiContext, first: FirstTexts): Promise<RulesPart | null> =>
  import('./show-rules').then(({ createRules }) => createRules(context, first)).catch(() => null);

/** What fetches the preference centre with its texts, and returns what shows it. */
export const preferencesLoader =
  (context: UiContext, first: FirstTexts, teller: () => Promise<Teller>) =>
  async (): Promise<() => UiHandle> => {
    const { language, texts } = first;
    const [{ showPreferences }, more, showObjects, rules] = await Promise.all([import('./preferences'), TEXTS[language](), objectsPart(context, language), rulesPart(context, first)]);
    return () => showPreferences({ context, texts: { ...texts, ...more.texts }, teller, showObjects, rules });
  };
