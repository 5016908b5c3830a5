import { readFileSync } from 'node:fs';

/** The code block of README.md, or another document, that follows the marker `<!-- example:name -->`. */
export function readmeBlock(name: string, document = 'README.md'): string {
  const [, block] = readFileSync(document, 'utf8').split(`<!-- example:${name} -->\n`)[1]?.match(/^```\w*\n([^]*?)^```/m) ?? [];
  if (block === undefined) throw new Error(`${document} has no code block after <!-- example:${name} -->`);
  return block;
}
