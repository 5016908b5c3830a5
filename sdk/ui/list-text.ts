/** `items` in one phrase, joined as `language` joins them. */
export function listText(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(items);
}
