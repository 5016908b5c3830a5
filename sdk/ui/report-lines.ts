import type { EraseReport, ErasedItem } from '../protocol';
import { countText } from './count-text';
import { fillText } from './fill-text';
import { listText } from './list-text';
import type { BannerTexts, OutcomeTexts } from './texts/texts';

/** Names that are spelled out before the rest is only counted. */
const SPELLED_OUT = 3;

/** What could not be erased, and why. */
export const failureLines = ({ failed }: EraseReport, texts: OutcomeTexts): string[] =>
  failed.map(({ item, reason }) => fillText(texts.notErased, { name: item.name, reason: texts.reasons[reason] }));

/** Items by what is said of them, in the order in which it first comes up. */
function grouped<T extends { readonly item: ErasedItem }>(all: readonly T[], said: (one: T) => string): [said: string, names: string[]][] {
  const groups = new Map<string, string[]>();
  for (const one of all) groups.set(said(one), [...(groups.get(said(one)) ?? []), one.item.name]);
  return [...groups];
}

/** What an erasure did besides its failures: a sentence for each reason, however many items share it. */
export function reportLines({ removed, retained, unverifiable }: EraseReport, texts: BannerTexts & OutcomeTexts, language: string): string[] {
  const bases: Readonly<Record<string, string>> = texts.purposeNames;
  const namesText = (names: readonly string[]): string => {
    const unique = [...new Set(names)];
    const more = unique.length - SPELLED_OUT;
    return listText(more > 1 ? [...unique.slice(0, SPELLED_OUT), countText(texts.more, more, language)] : unique, language);
  };
  const lines = (text: string, groups: [string, string[]][]): string[] => groups.map(([reason, names]) => fillText(text, { names: namesText(names), reason }));
  return [
    ...(removed.length ? [countText(texts.erased, removed.length, language)] : []),
    ...lines(texts.retained, grouped(retained, ({ basis }) => bases[basis] ?? basis)),
    ...lines(texts.unverifiable, grouped(unverifiable, ({ reason }) => texts.reasons[reason])),
  ];
}
