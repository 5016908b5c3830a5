import type { PublishedDeclaration, PurposeId } from '../../sdk/protocol';
import { text } from './text';
import type { TextKey } from './text';

const DEFAULT_NAMES: ReadonlyMap<PurposeId, TextKey> = new Map([
  ['necessary', 'purposeNecessary'],
  ['preferences', 'purposePreferences'],
  ['analytics', 'purposeAnalytics'],
  ['advertising', 'purposeAdvertising'],
]);

/** Our name for one of the four defaults, else its id. */
export function usualPurposeName(id: PurposeId): string {
  const known = DEFAULT_NAMES.get(id);
  return known === undefined ? id : text(known);
}

/** A purpose as the visitor reads it: the site's name for it, else ours for the four defaults, else its id. */
export function purposeName(id: PurposeId, declaration: PublishedDeclaration): string {
  return declaration.purposes.find((purpose) => purpose.id === id)?.name ?? usualPurposeName(id);
}
