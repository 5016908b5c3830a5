import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from '@swc/core';
import { rollup, type Plugin } from 'rollup';

const APP = resolve('test/e2e/react/start-app.ts');

/** Not the sources, but what a site's bundler finds by the package's `exports`. */
const builtPackage: Plugin = {
  name: 'built-package',
  resolveId(source) {
    if (!source.endsWith('/sdk/react')) return null;
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: { './react': { import: string } } };
    return resolve(exports['./react'].import);
  },
};

/** Development is the mode in which StrictMode mounts everything twice, and in which React says what is wrong. */
const compiled: Plugin = {
  name: 'compiled',
  async transform(code, id) {
    const javascript = /\.tsx?$/.test(id) ? (await transform(code, { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } })).code : code;
    return { code: javascript.replaceAll('process.env.NODE_ENV', '"development"'), map: { mappings: '' } };
  },
};

export interface BundledApp {
  /** Exports `startApp`; React is in it. */
  readonly page: string;
  /** Exports `appElement`; for Node, where React is a package. */
  readonly server: string;
}

/** The application with the built package in it. */
export async function bundleApp(): Promise<BundledApp> {
  const generate = async (external: readonly string[]): Promise<string> => {
    const bundle = await rollup({ input: APP, external: [...external], plugins: [builtPackage, compiled, nodeResolve(), commonjs()] });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output[0].code;
  };
  return { page: await generate([]), server: await generate(['react', 'react-dom/client']) };
}
