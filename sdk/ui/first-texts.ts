import { localTexts, type Wording } from './local-texts';
import { texts as english } from './texts/en';
import type { LocalTexts } from './texts/texts';

export type FirstTexts = LocalTexts<'banner'>;

/** The first layer's texts, which decide the language of all others. */
export const firstTexts = (wording: Wording): Promise<FirstTexts> => localTexts('banner', english, wording);
