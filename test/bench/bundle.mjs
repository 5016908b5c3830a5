/** Sources for benches: one module without types, to run here, or minified as the build does it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import swc from '@swc/core';
import { rollup } from 'rollup';

const VIRTUAL = '\0entry';

/** The file of an imported path: itself, or the index of a folder. */
const fileOf = (path) => [`${path}.ts`, `${path}/index.ts`].find(existsSync);

/** The project's own files without their types; packages are found by another plugin. */
const sources = (code) => ({
  name: 'sources',
  resolveId(id, from) {
    if (id === VIRTUAL) return id;
    const isOwn = /^[.]/.test(id) && !from?.includes('node_modules');
    return isOwn ? fileOf(resolve(from === VIRTUAL ? '.' : dirname(from), id)) : null;
  },
  load: (id) => (id === VIRTUAL ? code : null),
  transform: (_, id) => (id.endsWith('.ts') ? swc.transformSync(readFileSync(id, 'utf8'), { jsc: { target: 'es2021', parser: { syntax: 'typescript' } } }).code : null),
});

/** The text of one module that exports what `code` exports; paths in it start at the project's folder. */
export async function bundle(code, { minify = false } = {}) {
  const plugins = [sources(code), nodeResolve({ browser: true })];
  const built = await rollup({ input: VIRTUAL, plugins });
  const { output } = await built.generate({ format: 'es', plugins: minify ? [terser({ module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false }, maxWorkers: 1 })] : [] });
  if (!minify) return output[0].code;
  return swc.minifySync(output[0].code, { module: true, ecma: 2020, mangle: true, compress: { ecma: 2020, passes: 3, unsafe_arrows: true, unsafe_methods: true } }).code;
}

/** What `code` exports, ready to call. */
export const load = async (code) => import(`data:text/javascript;base64,${Buffer.from(await bundle(code)).toString('base64')}`);

/** Bytes that a visitor downloads of it: minified, gzip -9. */
export const gzipSize = async (code) => gzipSync(await bundle(code, { minify: true }), { level: 9 }).length;
