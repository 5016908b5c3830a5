import { ALL_TEXTS } from '../ui/texts/all';
import { languageFor } from '../ui/texts/choose-language';
import type { PolicyPageTexts } from '../ui/texts/policy-page-texts';
import type { BannerTexts, PreferenceTexts } from '../ui/texts/texts';

/** What the interface says of purposes, kinds, lifetimes and vendors. */
export type InterfaceTexts = BannerTexts & PreferenceTexts;

export interface PolicyTexts {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly texts: InterfaceTexts;
  readonly words: PolicyPageTexts;
  /** What is in English, since there are no other texts: a sentence. */
  readonly warnings: readonly string[];
}

/** All texts of the policy in the language that serves a wanted one, or in English. */
export function policyTexts(wanted: string): PolicyTexts {
  const found = languageFor(wanted);
  const language = found ?? 'en';
  const { banner, preferences, policyPage } = ALL_TEXTS[language];
  return { language, texts: { ...banner, ...preferences }, words: policyPage, warnings: found ? [] : [`There are no texts in "${wanted}": they are in English.`] };
}
