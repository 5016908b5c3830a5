import { text } from './text';

const SHOWN = 8;

/** The first few lines, and how many more there are: a result is read aloud. */
export function shorten(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), text('andMore', lines.length - SHOWN)];
}
