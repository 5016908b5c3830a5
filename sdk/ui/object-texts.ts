import { localTexts, type Wording } from './local-texts';
import { texts as english } from './texts/en.objects';
import type { ObjectTexts } from './texts/texts';

/** The texts about shared objects. */
export const objectTexts = async (wording: Wording): Promise<ObjectTexts> => (await localTexts('objects', english, wording)).texts;
