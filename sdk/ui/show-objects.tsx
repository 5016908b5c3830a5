import type { ObjectControl } from '../protocol';
import type { UiLanguage } from './choose-language';
import { objectTexts } from './object-texts';
import type { ShowObjects } from './preferences-props';
import { SharedObjectSettings } from './SharedObjectSettings';

/** Makes the part of the preference centre about shared objects. */
export async function createShowObjects(objects: ObjectControl, language: UiLanguage): Promise<ShowObjects> {
  const texts = await objectTexts(language);
  return () => <SharedObjectSettings {...{ objects, texts, language }} />;
}
