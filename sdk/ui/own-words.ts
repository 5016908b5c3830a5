import type { TextGroup } from '../protocol';

const isGroup = (value: unknown): value is TextGroup => typeof value === 'object' && value !== null;
/** Forms of a text that a language counts by: any may be added. */
const FORM = /^(zero|one|two|few|many|other)$/;

const told = new Set<string>();

/** Says once what is wrong with a text of the site's, and is otherwise without effect: the usual words stand there then. */
function complain(at: string, write: string): void {
  if (!told.has(at)) console.error(`DingTalkConsent: ${at}: ${write}`);
  told.add(at);
}

/** `texts` with the site's own words in place of the usual ones. What is no text, or has no place, is told and left out. */
export function ownWords<T extends object>(texts: T, own: TextGroup | undefined, at: string): T {
  const usual = texts as Readonly<Record<string, unknown>>;
  const replaced = Object.entries(own ?? {}).flatMap(([key, value]): [string, unknown][] => {
    const known = usual[key] ?? (FORM.test(key) ? usual['other'] : undefined);
    const path = `${at}.${key}`;
    if (typeof known === 'string' && typeof value === 'string') return [[key, value]];
    if (isGroup(known) && isGroup(value)) return [[key, ownWords(known, value, path)]];
    complain(path, known === undefined ? `there is no such text; write one of ${Object.keys(usual).join(', ')}.` : `write a ${isGroup(known) ? 'group of texts' : 'text'}.`);
    return [];
  });
  return { ...texts, ...Object.fromEntries(replaced) };
}
