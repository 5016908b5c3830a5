/**
 * A name that others chose, for the middle of our own text: it keeps its direction to itself.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`;
