/** Longer names are cut: a sentence has to stay one. */
const LONGEST = 80;

/** What turns text around, or ends the isolate that a name stands in. https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\n\r\u0085\u2028\u2029]/g;

/**
 * A name that others chose, for the middle of our own text: it keeps its direction to itself, and is cut where it is long.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolate(name: string): string {
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  return `\u2068${shown.replace(TURNS, '\ufffd')}\u2069`;
}
