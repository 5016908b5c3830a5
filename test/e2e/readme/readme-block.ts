import { readFileSync } from 'node:fs';

/** The code block of README.md that follows the marker `<!-- example:name -->`. */
export function readmeBlock(name: string): string {
  const [, block] = readFileSync('README.md', 'utf8').split(`<!-- example:${name} -->\n`)[1]?.match(/^```\w*\n([^]*?)^```/m) ?? [];
  if (block === undefined) throw new Error(`README.md has no code block after <!-- example:${name} -->`);
  return block;
}
