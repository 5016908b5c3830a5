import type { EraseReport } from '../protocol';
import { countText } from './count-text';
import { fillText } from './fill-text';
import type { PreferenceTexts } from './texts/texts';

/** What an erasure did besides its failures, which the visitor is told on both layers. */
export function reportLines({ removed, retained, unverifiable }: EraseReport, texts: PreferenceTexts, language: string): string[] {
  return [
    ...(removed.length ? [countText(texts.erased, removed.length, language)] : []),
    ...retained.map(({ item, basis }) => fillText(texts.retained, { name: item.name, reason: basis })),
    ...unverifiable.map(({ item, reason }) => fillText(texts.unverifiable, { name: item.name, reason })),
  ];
}
