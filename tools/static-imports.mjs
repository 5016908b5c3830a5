/** Which files a module brings along: its static imports, and theirs, read from the built files. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rollup/parseAst';

const STATIC = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

const importsOf = (path) =>
  parseAst(readFileSync(path, 'utf8'))
    .body.filter((node) => STATIC.has(node.type) && node.source)
    .map((node) => join(dirname(path), node.source.value));

/** The modules themselves and everything they import statically, each once, in the order they are met. */
export function withStaticImports(paths) {
  const seen = new Set();
  const queue = [...paths];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...importsOf(path));
  }
  return [...seen];
}
