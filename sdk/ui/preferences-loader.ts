import type { UiContext, UiHandle } from '../protocol';
import type { Teller } from './confirmation';
import type { FirstTexts } from './first-texts';
import { localTexts } from './local-texts';
import type { PreferencesOptions } from './preferences';
import type { RulesPart, ShowObjects } from './preferences-props';
import type { PreferenceTexts } from './texts/texts';

/** English ones come with the first who needs them: no other part has them at hand. */
async function preferenceTexts({ declaration }: UiContext): Promise<PreferenceTexts> {
  const local = await localTexts('preferences', null, declaration);
  return local.texts ?? (await import('./texts/en.preferences')).texts;
}

/** The part about shared objects, which few pages use. */
async function objectsPart(context: UiContext): Promise<ShowObjects | undefined> {
  return context.sharedObjects && (await import('./show-objects')).createShowObjects(context.sharedObjects, context);
}

/** Where it can't be loaded the rest is shown without it, and says so: what is locked is locked all the same. */
const rulesPart = (context: UiContext): Promise<RulesPart | null> => import('./show-rules').then(({ createRules }) => createRules(context)).catch(() => null);

/** Shows the preference centre as a dialog, or where `as` is given as that does. */
export type Show = (as?: (options: PreferencesOptions) => UiHandle) => UiHandle;

/** What fetches the preference centre with its texts, and returns what shows it. */
export const preferencesLoader =
  (context: UiContext, first: FirstTexts['texts'], teller: () => Promise<Teller>) =>
  async (): Promise<Show> => {
    const loadRules = (): Promise<RulesPart | null> => rulesPart(context);
    const [{ showPreferences }, more, showObjects, rules] = await Promise.all([import('./preferences'), preferenceTexts(context), objectsPart(context), loadRules()]);
    return (as = showPreferences) => as({ context, texts: { ...first, ...more }, teller, showObjects, rules, loadRules });
  };
