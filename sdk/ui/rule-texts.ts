import { localTexts, type Wording } from './local-texts';
import { texts as english } from './texts/en.rules';
import type { RuleTexts } from './texts/texts';

/** The texts that only some rules need. */
export const ruleTexts = async (wording: Wording): Promise<RuleTexts> => (await localTexts('rules', english, wording)).texts;
