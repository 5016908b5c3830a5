import type { Purpose } from '../protocol';
import type { BannerTexts } from './texts/texts';

/** The site's own name for a purpose, else the default in the visitor's language, else its id. */
export function purposeName({ id, name }: Purpose, texts: BannerTexts): string {
  return name ?? (texts.purposeNames as Readonly<Record<string, string>>)[id] ?? id;
}
