import { texts as enFirst } from '../ui/texts/en';
import { texts as enMore } from '../ui/texts/en.preferences';
import { texts as zhFirst } from '../ui/texts/zh-CN';
import { texts as zhMore } from '../ui/texts/zh-CN.preferences';
import type { BannerTexts, PreferenceTexts } from '../ui/texts/texts';
import { words as enWords } from './texts/en';
import type { PolicyWords } from './texts/policy-words';
import { words as zhWords } from './texts/zh-CN';

/** What the interface says of purposes, kinds, lifetimes and vendors. */
export type InterfaceTexts = BannerTexts & PreferenceTexts;

/** Of each language; the one place that knows how the texts are kept. */
const INTERFACE: Readonly<Record<string, InterfaceTexts>> = { en: { ...enFirst, ...enMore }, 'zh-CN': { ...zhFirst, ...zhMore } };
const WORDS: Readonly<Record<string, PolicyWords>> = { en: enWords, 'zh-CN': zhWords };

const FALLBACK = 'en';

export interface PolicyTexts {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly texts: InterfaceTexts;
  readonly words: PolicyWords;
  /** What is in English, since the language lacks it: one sentence each. */
  readonly warnings: readonly string[];
}

/** The tag itself, or less and less of it, or another of its language. */
function bestTag(tags: readonly string[], wanted: string): string | undefined {
  const parts = wanted.toLowerCase().split('-');
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const starts = [...shorter, `${parts[0]}-`];
  return starts.flatMap((start) => tags.find((tag) => (start.endsWith('-') ? tag.toLowerCase().startsWith(start) : tag.toLowerCase() === start)) ?? [])[0];
}

/** All texts of the policy in a language, or in English as far as they are missing. */
export function policyTexts(wanted: string): PolicyTexts {
  const found = bestTag(Object.keys(INTERFACE), wanted);
  const language = found ?? FALLBACK;
  const words = WORDS[language];
  return {
    language,
    texts: INTERFACE[language] as InterfaceTexts,
    words: words ?? enWords,
    warnings: [
      ...(found ? [] : [`There are no texts in "${wanted}": they are in English.`]),
      ...(words ? [] : [`The words that only this page needs are not translated into "${language}": they are in English.`]),
    ],
  };
}
