import type { ObjectControl, UiContext } from '../protocol';
import { objectTexts } from './object-texts';
import type { ShowObjects } from './preferences-props';
import { SharedObjectSettings } from './SharedObjectSettings';

/** Makes the part of the preference centre about shared objects. */
export async function createShowObjects(objects: ObjectControl, { language, declaration }: UiContext): Promise<ShowObjects> {
  const texts = await objectTexts(declaration);
  return (changed) => <SharedObjectSettings {...{ objects, texts, language, changed }} />;
}
