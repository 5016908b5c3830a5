import { getterOf } from '../../natives/getter-of';
import type { Realm } from '../../natives/realm';

const HINT = /\b(pre(connect|fetch|render)|(module)?preload)\b/i; // dns-prefetch is one, too
const CSS_URL = /(url\(\s*["']?)([^"')]+)/gi;

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The addresses in a style sheet's text. */
export const cssAddresses = (text: string): string[] => Array.from(text.matchAll(CSS_URL), ([, , address = '']) => address);

/** The text with no address in it, which asks for nothing and keeps its rules. */
export const withoutAddresses = (text: string): string => text.replace(CSS_URL, '$1');

type Asks = (value: string, link: HTMLLinkElement) => string[];

const one: Asks = (value) => [value];
/** An address with a comma in it is asked about by its beginning, which no sender can do without. */
const candidates: Asks = (value) => value.split(',').map((candidate) => words(candidate)[0] as string);

/** By element and attribute, the addresses in a value that make the element ask for them. */
const ASKS: Readonly<Record<string, Asks>> = {
  __proto__: null as never, // an attribute may have any name
  style: cssAddresses,
  'img src': one,
  'img srcset': candidates,
  'source srcset': candidates,
  'a ping': words,
  'area ping': words,
  'link href': (value, { rel }) => (HINT.test(rel) ? [value] : []),
  'link rel': (value, { href }) => (HINT.test(value) ? [href] : []),
};

/** Tells for an attribute, or the property of that name, how the addresses in its value are found; undefined where it asks for none. */
export function asking({ Element: { prototype } }: Realm): (element: unknown, attribute: string) => Asks | undefined {
  const localName = getterOf(prototype, 'localName');
  return (element, attribute) => {
    const name = attribute.toLowerCase();
    return ASKS[name] ?? ASKS[`${localName(element)} ${name}`];
  };
}
