/** Does `text` match `pattern`, in which each `*` stands for any characters, none included? */
export function matchPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  let from = first.length;
  if (!rest.length || !text.startsWith(first)) return text === pattern;
  const last = rest.pop() as string;
  return rest.every((part) => (from = text.indexOf(part, from) + part.length) >= part.length) && text.length >= from + last.length && text.endsWith(last);
}
