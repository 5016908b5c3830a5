/** `npm run build`: everything that ships, into dist/, with its sizes held to their limits. */
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { assembleExtension } from './assemble.mjs';
import { configSchema, SCHEMA } from './config-schema.mjs';
import { buildDocs } from './docs-site/build-docs.mjs';
import { packExtension } from './pack.mjs';
import { reportSizes } from './sizes.mjs';
import { TARGETS } from './targets.mjs';

/* One after the other: each bundle reads what the first step emitted. */
async function bundleAll() {
  const { options, warnings } = await loadConfigFile(resolve('rollup.config.mjs'), {});
  for (const option of options) {
    const bundle = await rollup(option);
    for (const output of option.output) await bundle.write(output);
    await bundle.close();
  }
  warnings.flush();
}

/* The rules are what was compiled. */
async function writeSchema() {
  const rules = await import(pathToFileURL(resolve('build/esm/sdk/declaration/parse-declaration.js')).href);
  writeFileSync(SCHEMA, `${JSON.stringify(configSchema(rules), null, 2)}\n`);
}

/* The types of what a page loads by a tag: it exports nothing. */
const writeScriptTypes = () => writeFileSync('dist/sdk/script.d.ts', 'export {};\n');

async function build() {
  for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });
  await bundleAll();
  await writeSchema();
  writeScriptTypes();
  assembleExtension();
  console.log(`documents: ${buildDocs()} pages`);
  for (const target of TARGETS) console.log(`packed ${packExtension(target).join(', ')}`);
  return reportSizes();
}

try {
  process.exitCode = (await build()) ? 0 : 1;
} catch (error) {
  console.error(error.code === 'PLUGIN_ERROR' ? `${error.message}\n${error.frame ?? ''}` : error);
  /* At once: a compiler that failed half-way still watches its files, and would keep the process alive. */
  process.exit(1);
}
