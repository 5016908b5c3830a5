import { readFileSync } from 'node:fs';

/** The code block of a document that follows the marker `<!-- example:name -->`. */
export function docBlock(path: string, name: string): string {
  const [, block] = readFileSync(path, 'utf8').split(`<!-- example:${name} -->\n`)[1]?.match(/^```\w*\n([^]*?)^```/m) ?? [];
  if (block === undefined) throw new Error(`${path} has no code block after <!-- example:${name} -->`);
  return block;
}

/** Names of all examples of a document. */
export const exampleNames = (path: string): string[] => [...readFileSync(path, 'utf8').matchAll(/^<!-- example:(\S+) -->$/gm)].map(([, name = '']) => name);
