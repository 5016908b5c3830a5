/** What a visitor downloads: the size of each file as gzip -9 makes it, 1 KB = 1,000 bytes, against its limit. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SIGNAL_SCRIPTS } from './signal-scripts.mjs';
import { withStaticImports } from './static-imports.mjs';

const SDK = 'dist/sdk';
const POPUP = 'dist/extension/chromium/popup';

const sdk = (...names) => names.map((name) => `${SDK}/${name}`);
/** consent.js is a classic script: it has no static imports, what it loads later is a row of its own. */
const CORE = sdk('consent.js');
const loads = (...names) => [...CORE, ...withStaticImports(sdk(...names))];
const banner = () => loads('ui/ask.mjs');
const PREFERENCES = ['ui/interface.mjs', 'ui/preferences.mjs', 'ui/texts/en.preferences.mjs'];
/** Follows at once when the banner is visible. */
const CARRIES_OUT = ['ui/interface.mjs', 'ui/confirmation.mjs', 'deciding/index.mjs'];
const onTop = (names, others) => loads(...names).filter((file) => !others.includes(file));

/* Aimed at 1 KB. A third of each checks what the site has set and says what to write instead: a mistyped vendor would else be granted what the visitor refused it. */
const SIGNAL_LIMITS = { 'google-consent-mode': 1_420, 'microsoft-uet': 1_180, 'microsoft-clarity': 1_200, 'meta-pixel': 1_330, 'data-layer': 1_030 };

/* 3 KB for the words, and what makes a module of them. */
const TEXT_PARTS = ['outcome', 'preferences', 'rules', 'rights', 'objects'];

/** Of each, some 3 KB are the texts of all four. */
const PART_LIMITS = { Explainer: 3_400, Quotes: 4_300, YourRights: 6_900, PastChoices: 4_900 };

/**
 * Rows: what it is, its files, and the limit in bytes. What a page really loads is compared with
 * the first five rows in test/e2e/what-loads. Raise a limit only with a reason in the commit; docs/decisions/0010 has those of today.
 */
const ROWS = [
  { name: 'returning visitor', limit: 11_430, files: () => CORE },
  { name: 'returning visitor, where the page has no control of its own', limit: 12_500, files: () => loads('ui/control.mjs') },
  { name: 'first visit, up to the visible banner', limit: 14_500, files: banner },
  {
    name: 'preference centre, on top of the banner',
    limit: 13_620,
    files: () => onTop(PREFERENCES, banner()),
  },
  { name: 'the preference centre in the page itself, on top of it', limit: 420, files: () => onTop(['ui/inline-preferences.mjs'], [...banner(), ...onTop(PREFERENCES, banner())]) },
  { name: 'making a choice, on top of the banner', limit: 11_850, files: () => onTop(CARRIES_OUT, banner()) },
  { name: 'proving a choice, after it has acted', limit: 3_900, files: () => sdk('record/history.mjs') },
  { name: 'a receipt, where the page asks for one', limit: 2_500, files: () => sdk('record/receipt.mjs') },
  { name: 'a database that has to wait', limit: 16_700, files: () => sdk('guards/indexed-db.later.mjs') },
  { name: 'files that have to wait', limit: 4_500, files: () => sdk('guards/file-system.later.mjs') },
  { name: 'shared objects, where a page asks for them', limit: 7_900, files: () => sdk('shared-object.js') },
  { name: 'the element for a page of settings, where a page names it', limit: 770, files: () => sdk('settings.js') },
  { name: 'the React components, without React', limit: 950, files: () => sdk('react.mjs') },
  { name: 'the debug overlay, without its parameter', limit: 720, files: () => sdk('debug.js') },
  { name: 'the debug overlay, where the address asks for it', limit: 2_740, files: () => sdk('debug/overlay.mjs') },
  { name: 'guards in workers, where a page names them', limit: 8_000, files: () => sdk('workers.js') },
  { name: 'the same for a worker whose author names them', limit: 6_000, files: () => sdk('worker-guard.js') },
  ...SIGNAL_SCRIPTS.map((name) => ({ name: `signal ${name}, where a page names it`, limit: SIGNAL_LIMITS[name], files: () => sdk(`signals/${name}.js`) })),
  { name: 'the codec alone', limit: 4_600, files: () => sdk('sol.mjs') },
  { name: 'rules, with a choice or where one asks otherwise', limit: 7_200, files: () => sdk('ruling.mjs') },
  /* A quarter of it is what loads explainer, quotations, rights and history when they are opened, with their titles. */
  { name: 'the rule, in the preference centre', limit: 3_200, files: () => onTop(['ui/show-rules.mjs'], [...banner(), ...onTop(PREFERENCES, banner())]) },
  ...Object.entries(PART_LIMITS).map(([name, limit]) => ({ name: `${name}, where the visitor opens it`, limit, files: () => part(name) })),
  { name: 'a ZIP archive, where the visitor asks for one', limit: 6_000, files: () => sdk('ui/rights/zip-files.mjs') },
  { name: 'another language, up to the banner: the largest', limit: 2_600, files: () => [...sdk('ui/languages.mjs'), largestText('banner')] },
  ...TEXT_PARTS.map((name) => ({ name: `another language, its part "${name}": the largest`, limit: 3_030, files: () => [largestText(name)] })),
  { name: 'popup of the extension', limit: 40_000, files: popupFiles },
  { name: 'forms of the extension, where one is opened', limit: 9_500, files: formFiles },
  { name: 'the names that it knows, loaded while it looks', limit: 8_500, files: () => ['dist/extension/chromium/parts/add-labels.js'] },
];

/** The file of that part in the language in which it is largest. */
function largestText(part) {
  const all = readdirSync(`${SDK}/ui/texts`).filter((name) => name.endsWith(`.${part}.mjs`)).map((name) => `${SDK}/ui/texts/${name}`);
  return all.reduce((most, file) => (bytesOf(file) > bytesOf(most) ? file : most));
}

/** A part of the preference centre, with its texts and all that it shares with the others, on top of what stands around it. */
function part(name) {
  const shown = [...banner(), ...onTop([...PREFERENCES, 'ui/show-rules.mjs'], banner())];
  return onTop([`ui/rights/${name}.mjs`, 'ui/rights/prepare-part.mjs'], shown);
}

/** The page, and what its tags name. */
function popupFiles() {
  const page = `${POPUP}/index.html`;
  const html = readFileSync(page, 'utf8');
  const named = (pattern) => [...html.matchAll(pattern)].map(([, path]) => fileURLToPath(new URL(path, `file://${process.cwd()}/${page}`)).slice(process.cwd().length + 1));
  return [page, ...named(/<link[^>]+rel="?stylesheet"?[^>]+href="([^"]+)"/g), ...withStaticImports(named(/<script[^>]+src="([^"]+)"/g))];
}

/** What `import()` brings when a form is opened, on top of the popup. */
function formFiles() {
  const shown = popupFiles();
  return withStaticImports(['dist/extension/chromium/parts/Panels.js']).filter((file) => !shown.includes(file));
}

const bytesOf = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/**
 * Measures every row of the built files.
 * @returns {{ name: string, files: { path: string, bytes: number }[], bytes: number, limit: number }[]}
 * @throws where something has not been built
 */
export function measureSizes() {
  return ROWS.map(({ name, limit, files }) => {
    const measured = files().map((path) => ({ path, bytes: bytesOf(path) }));
    return { name, limit, files: measured, bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(3)} KB`;

/** Prints the rows; returns whether each keeps its limit. */
export function reportSizes(rows = measureSizes()) {
  for (const { name, bytes, limit, files } of rows) {
    console.log(`${bytes > limit ? 'TOO BIG ' : ''}${name}: ${kilobytes(bytes)} of ${kilobytes(limit)}`);
    for (const file of files) console.log(`    ${kilobytes(file.bytes).padStart(10)}  ${file.path}`);
  }
  return rows.every(({ bytes, limit }) => bytes <= limit);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(SDK)) throw new Error('Nothing to measure: npm run build first');
  process.exitCode = reportSizes() ? 0 : 1;
}
