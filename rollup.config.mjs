/**
 * One config for SDK, extension and demo, in two steps: TypeScript compiles the whole program
 * once into build/esm (a type error stops it), then each thing that ships is bundled from there.
 */
import { chmodSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import swc from '@swc/core';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import dts from 'rollup-plugin-dts';
import { SIGNAL_SCRIPTS } from './tools/signal-scripts.mjs';

const ESM = 'build/esm';
const SOURCES = ['sdk', 'extension', 'demo-site'].flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]);
/* While watching, a type error is printed and the build goes on; an error would end the watch. */
const WATCHING = process.env.ROLLUP_WATCH === 'true';

const files = (folder, pattern) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`) : [];
const present = (paths) => paths.filter((path) => existsSync(path));
const emitted = (path) => `${ESM}/${path.replace(/\.tsx?$/, '.js')}`;

/* What few pages need of the SDK: one bundle a file, loaded when it is first needed. */
const laterFiles = ['sdk/guards', 'sdk/guards/beacon', 'sdk/gates'].flatMap((folder) => files(folder, /\.later\.ts$/));
/*
 * What the gate loads later, at its source path under dist/sdk. A group is one bundle: the interface starts from what
 * an undecided visitor loads before the banner is visible, and brings along what it imports later still. The others
 * load alone, and have a copy of the few lines they share with it.
 */
const laterGroups = [['sdk/ui/ask.ts', 'sdk/ui/interface.ts'], ['sdk/ui/languages.ts'], ['sdk/ui/control.ts'], ['sdk/ui/placeholder.ts'], ['sdk/deciding/index.ts'], ['sdk/ruling.ts'], ['sdk/signals/ask-adpc.ts'], ['sdk/record/history.ts'], ['sdk/record/receipt.ts'], ['sdk/debug/overlay.ts'], ...laterFiles.map((path) => [path])].map(present).filter((group) => group.length);
const later = laterGroups.flat();
/* Signals that tell others: a page names those it wants, each alone. */
const signals = SIGNAL_SCRIPTS.map((name) => `sdk/signals/${name}.ts`);
/* One classic script for each place the extension runs in. */
const scripts = [...files('extension/background', /^index\.ts$/), ...files('extension/content', /\.entry\.ts$/), ...files('extension/page', /\.entry\.ts$/)];
const pages = present(['popup', 'options', 'sites', 'welcome', 'privacy', 'devtools', 'panel'].flatMap((name) => [`extension/${name}/index.tsx`, `extension/${name}/index.ts`]));
/* Page code of the demo: one script a file; the server runs from build/esm as it is. */
const demoScripts = [...files('demo-site/client', /\.entry\.tsx?$/), ...files('demo-site/vendors', /\.entry\.ts$/)];
const servers = present(['demo-site/serve.ts']);
const COMMAND = 'dist/cli/dingtalk-consent.mjs';

const WORKER_GUARD = 'dist/sdk/worker-guard.js';
/* Guards ask a document for its base address, and for nothing else: a worker has none, but has an address. */
const WITHOUT_DOCUMENT = 'const document={baseURI:location.href};';
/* What a worker made of a blob starts with. It was built before. */
const withWorkerGuard = () => `const WORKER_GUARD=${JSON.stringify(readFileSync(WORKER_GUARD, 'utf8').trim())};`;

/** What is bundled is a command. */
const runnable = { name: 'runnable', writeBundle: ({ file }) => chmodSync(file, 0o755) };

/** Keeps the TypeScript source maps of the first step through the second. */
const inputMaps = {
  name: 'input-maps',
  load(id) {
    if (!id.includes('/build/esm/') || !existsSync(`${id}.map`)) return null;
    this.addWatchFile(id); // what a plugin loads is not watched by itself
    return { code: readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};

/** `import css from './banner.css'` is its text, for a constructable style sheet. */
const cssText = {
  name: 'css-text',
  transform: (code, id) =>
    id.endsWith('.css')
      ? { code: `export default ${JSON.stringify(code.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/([\w-]): /g, '$1:').replace(/;}/g, '}').replace(/ \/ /g, '/').replace(/='([\w-]+)'/g, '=$1').replace(/\b0\./g, '.').trim())};`, map: { mappings: '' } }
      : null,
};

/**
 * The texts of a language are one file to write and to read, and several to load: `de.banner.mjs` holds no more than the part that it
 * is named after. English parts are modules of their own: most of them are bundled with what says them. `policyPage` is a command's, and no page's.
 */
const TEXTS = 'sdk/ui/texts';
const languages = files(TEXTS, /\.json$/);
const textParts = Object.fromEntries(languages.flatMap((path) => Object.keys(JSON.parse(readFileSync(path, 'utf8'))).filter((part) => part !== 'policyPage').map((part) => [`${basename(path, '.json')}.${part}`, `${path}?${part}`])));
const textPart = {
  name: 'text-part',
  resolveId: (id) => (id.startsWith(TEXTS) ? id : null),
  load(id) {
    const [path, part] = id.split('?');
    this.addWatchFile(path);
    return `export const texts = ${JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))[part])};`;
  },
};

/** A language's texts as a module, for a command that has them all. */
const allTexts = {
  name: 'all-texts',
  transform: (code, id) => (id.includes(`/${TEXTS}/`) && id.endsWith('.json') ? { code: `export default ${code};`, map: { mappings: '' } } : null),
};

/** What stays as it was is not written again: while watching, one edit would else have everything bundled anew. */
const onlyChanged = {
  name: 'only-changed',
  generateBundle({ dir }, emittedFiles) {
    for (const [name, { code, source = code }] of Object.entries(emittedFiles)) {
      const path = join(dir, name);
      if (existsSync(path) && readFileSync(path, 'utf8') === source) delete emittedFiles[name];
    }
  },
};

/** Lists of names without the notes for those who edit them. */
const nameLists = {
  name: 'name-lists',
  transform(code, id) {
    if (!/\/extension\/knowledge\/[\w-]+\.json$/.test(id)) return null;
    const shipped = { ...JSON.parse(code), note: undefined };
    return { code: `export default ${JSON.stringify(shipped)};`, map: { mappings: '' } };
  },
};

/** The table of regions without what only its readers need: sources, and names of rows. A denser form would save little more than the code that reads it. */
const policyRules = {
  name: 'policy-rules',
  transform(code, id) {
    if (!id.endsWith('/policy/rules.json')) return null;
    const shipped = JSON.parse(code, function (key, value) { return key === 'source' || (key === 'name' && this.regions) ? undefined : value; });
    return { code: `export default ${JSON.stringify(shipped)};`, map: { mappings: '' } };
  },
};

/**
 * Modules of fake-indexeddb that do not ship, and what of ours takes their place: its scheduler has a way through the Function
 * constructor, which a Content Security Policy forbids; its key paths spell out all of Unicode in 3 KB.
 */
const REPLACED = {
  'scheduling.js': { path: 'sdk/guards/indexed-db/queue-task.ts', names: 'queueTask' },
  'validateKeyPath.js': { path: 'sdk/guards/indexed-db/validate-key-path.ts', names: 'validateKeyPath as default' },
};
const replaced = {
  name: 'replaced',
  load(id) {
    const ours = id.includes('/fake-indexeddb/build/esm/lib/') && REPLACED[basename(id)];
    return ours ? `export { ${ours.names} } from ${JSON.stringify(join(process.cwd(), emitted(ours.path)))};` : null;
  },
};

/** What is loaded later is lent the platform's functions by the gate (`adoptNatives`), so that it need not be able to capture them. */
const lent = { name: 'lent', load: (id) => (id.endsWith(emitted('sdk/natives/capture.ts')) ? 'export const capture = undefined;' : null) };

/** The virtual list asks Node's environment whether it is being debugged; a browser has none. */
const production = {
  name: 'production',
  transform: (code, id) => (id.includes('/@tanstack/virtual-core/') ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null } : null),
};

/* One after the other they save 2 % more than either alone: swc inlines what terser has made small. It makes arrows of functions that read `arguments` too, which breaks them. */
const tighten = (module) => ({
  name: 'tighten',
  renderChunk: (code) => swc.minify(code, { module, ecma: 2020, mangle: true, sourceMap: true, compress: { ecma: 2020, passes: 3, unsafe_arrows: !/\barguments\b/.test(code), unsafe_methods: true } }),
});
/* While watching, an edit is to be seen soon; what ships is minified, and `npm run build` makes that. */
const minify = (module) => (WATCHING ? [] : [terser({ module, ecma: 2020, compress: { passes: 3, keep_fargs: false }, maxWorkers: 1 }), tighten(module)]);

/**
 * Of the extension's pages: Preact, and all that the popup shows at once, are one file each. Files of their own for what some pages share
 * with some were a dozen, and each keeps the popup waiting.
 */
function pageChunk(id, { getModuleInfo }) {
  if (id.includes('/node_modules/preact/')) return 'preact';
  const first = join(process.cwd(), emitted('extension/popup/index.tsx'));
  const shown = new Set([first]);
  for (const one of shown) for (const imported of getModuleInfo(one)?.importedIds ?? []) shown.add(imported);
  return id !== first && shown.has(id) ? 'shown' : undefined;
}

const plugins = [inputMaps, replaced, production, resolve({ browser: true, preferBuiltins: false }), commonjs()];
/* Cycles inside a vendor's package are not ours to mend; cycles of our own the import table refuses. */
const onLog = (level, log, handle) => {
  if (log.code !== 'CIRCULAR_DEPENDENCY' || !log.ids?.every((id) => id.includes('node_modules'))) handle(level, log);
};
const bundle = (input, output, more) => ({
  input,
  plugins,
  onLog,
  ...more,
  output: { sourcemap: 'hidden', plugins: minify(output.format === 'es'), ...output },
});
const classic = (source, file, more) => bundle(emitted(source), { file, format: 'iife', inlineDynamicImports: true, ...more });

/** Path below dist/sdk of what is emitted for a source below sdk. */
const laterPath = (id) => relative(join(process.cwd(), ESM, 'sdk'), id).replace(/\.js$/, '.mjs');
/** `import()`s of another group stay imports of the files beside it, in the classic script too. */
const besides = (group) => {
  const isElsewhere = (id) => later.some((path) => !group.includes(path) && id.endsWith(emitted(path)));
  return { external: isElsewhere, paths: (id) => (isElsewhere(id) ? `./${laterPath(id)}` : id) }; // from dist/sdk: Rollup makes it fit the folder of who imports
};
const gate = (source, output) => {
  const { external, paths } = besides([]);
  return bundle(emitted(source), { ...output, paths }, { external });
};
const laterName = ({ facadeModuleId, name }) => (facadeModuleId ? laterPath(facadeModuleId) : `ui/parts/${name}.mjs`);
const laterBundle = (group) => {
  const { external, paths } = besides(group);
  return bundle(group.map(emitted), { dir: 'dist/sdk', format: 'es', paths, entryFileNames: laterName, chunkFileNames: laterName }, {
    external,
    plugins: [lent, ...plugins],
    preserveEntrySignatures: 'allow-extension', // a file may hold what a later one takes from it
  });
};
const inputs = present([...['sdk/index.ts', 'sdk/classic.ts', 'sdk/shared-object.ts', 'sdk/workers.ts', 'sdk/worker-guard.ts', 'sdk/elements/settings.ts', 'sdk/react/index.ts', 'sdk/debug/index.ts', 'sdk/sol.ts', 'sdk/well-known.ts', 'sdk/cli/index.ts'], ...signals, ...later, ...Object.values(REPLACED).map(({ path }) => path), ...scripts, ...pages, ...demoScripts, ...servers]);

export default [
  {
    input: inputs,
    external: (id) => !/^[./]/.test(id) && !id.endsWith('.css'),
    plugins: [cssText, policyRules, nameLists, allTexts, typescript({ noEmit: false, noEmitOnError: !WATCHING, declaration: true, declarationDir: ESM, include: SOURCES }), onlyChanged],
    output: { dir: ESM, format: 'es', preserveModules: true, preserveModulesRoot: '.', sourcemap: true },
  },
  gate('sdk/classic.ts', { file: 'dist/sdk/consent.js', format: 'iife' }),
  gate('sdk/index.ts', { file: 'dist/sdk/consent.mjs', format: 'es' }),
  classic('sdk/shared-object.ts', 'dist/sdk/shared-object.js'),
  classic('sdk/elements/settings.ts', 'dist/sdk/settings.js'),
  gate('sdk/debug/index.ts', { file: 'dist/sdk/debug.js', format: 'iife' }),
  bundle(emitted('sdk/elements/settings.ts'), { file: 'dist/sdk/settings.mjs', format: 'es' }),
  /* React is the page's own. */
  bundle(emitted('sdk/react/index.ts'), { file: 'dist/sdk/react.mjs', format: 'es' }, { external: ['react'] }),
  gate('sdk/worker-guard.ts', { file: WORKER_GUARD, format: 'iife', intro: WITHOUT_DOCUMENT }),
  classic('sdk/workers.ts', 'dist/sdk/workers.js', { intro: withWorkerGuard }),
  ...signals.map((path) => classic(path, `dist/${path.replace(/ts$/, 'js')}`)),
  ...['sol', 'well-known'].map((name) => bundle(emitted(`sdk/${name}.ts`), { file: `dist/sdk/${name}.mjs`, format: 'es' })),
  ...[['index', 'consent'], ['elements/settings', 'settings'], ['react/index', 'react'], ['sol', 'sol'], ['well-known', 'well-known']].map(([source, name]) => ({ input: `${ESM}/sdk/${source}.d.ts`, plugins: [dts()], output: { file: `dist/sdk/${name}.d.ts`, format: 'es' } })),
  ...laterGroups.map(laterBundle),
  { input: textParts, plugins: [textPart], output: { dir: 'dist/sdk/ui/texts', format: 'es', entryFileNames: '[name].mjs', plugins: minify(true) } },
  /* For Node, and so not minified; the shebang and the mode make a file that npm runs. */
  bundle(emitted('sdk/cli/index.ts'), { file: COMMAND, format: 'es', plugins: [], banner: '#!/usr/bin/env node' }, { external: /^node:/, plugins: [inputMaps, resolve({ preferBuiltins: true, exportConditions: ['node'] }), runnable] }),
  ...scripts.map((path) => classic(path, `dist/extension/code/${path.replace('extension/', '').replace(/(\/index|\.entry)?\.ts$/, '')}.js`)),
  ...(pages.length
    ? [bundle(Object.fromEntries(pages.map((path) => [path.split('/')[1], emitted(path)])), {
        dir: 'dist/extension/code', format: 'es', manualChunks: pageChunk, entryFileNames: '[name]/index.js', chunkFileNames: 'parts/[name].js',
      })]
    : []),
  /* Not minified: nobody counts the demo's bytes, and its vendors come small already. */
  ...demoScripts.map((path) => classic(path, `dist/demo/${basename(path).replace(/\.entry\.tsx?$/, '')}.js`, { plugins: [] })),
];
