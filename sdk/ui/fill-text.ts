/** Puts values in place of a text's `{name}` placeholders. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/{(\w+)}/g, (_, name: string) => values[name] ?? '');
}
