import type { EraseReport } from '../protocol';
import { countText } from './count-text';
import { fillText } from './fill-text';
import type { BannerTexts, OutcomeTexts } from './texts/texts';

/** What could not be erased, and why. */
export const failureLines = ({ failed }: EraseReport, texts: OutcomeTexts): string[] =>
  failed.map(({ item, reason }) => fillText(texts.notErased, { name: item.name, reason: texts.reasons[reason] }));

/** What an erasure did besides its failures. */
export function reportLines({ removed, retained, unverifiable }: EraseReport, texts: BannerTexts & OutcomeTexts, language: string): string[] {
  const bases: Readonly<Record<string, string>> = texts.purposeNames;
  return [
    ...(removed.length ? [countText(texts.erased, removed.length, language)] : []),
    ...retained.map(({ item, basis }) => fillText(texts.retained, { name: item.name, reason: bases[basis] ?? basis })),
    ...unverifiable.map(({ item, reason }) => fillText(texts.unverifiable, { name: item.name, reason: texts.reasons[reason] })),
  ];
}
