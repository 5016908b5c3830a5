import { readFileSync } from 'node:fs';

/** The code block of README.md, or another document, that follows the marker `<!-- example:name -->`. */
export function readmeBlock(name: string, path = 'README.md'): string {
  const [, block] = readFileSync(path, 'utf8').split(`<!-- example:${name} -->\n`)[1]?.match(/^```\w*\n([^]*?)^```/m) ?? [];
  if (block === undefined) throw new Error(`${path} has no code block after <!-- example:${name} -->`);
  return block;
}
