/**
 * Who may import whom. Rule names say what is allowed, so that a failure teaches.
 * `npm:name` is a package, `node:` any part of Node, `types:folder` that folder's types only.
 */
const PURE = ['sdk/protocol', 'sdk/lib'];
const PATCHING = [...PURE, 'sdk/natives'];
const EXTENSION = [...PURE, 'sdk/declaration'];
/* One eraser for page-side storage; cookies the extension deletes by their exact identity instead. */
const PAGE_ERASERS = ['indexed-db', 'cache-storage', 'shared-object'].map((kind) => `sdk/eraser/${kind}`);
/* The API's types describe every browser.* call; the code behind them has one door. */
const API_TYPES = 'types:npm:webextension-polyfill';
const PAGES = [...EXTENSION, 'extension/platform', 'extension/messaging', 'extension/settings', 'extension/ui', 'extension/knowledge', 'extension/filter', 'npm:preact', API_TYPES];

/** Each folder, and all that it may import besides itself. Anything else is an error. */
const MAY = {
  'sdk/protocol': [],
  'sdk/lib': [],
  'sdk/natives': [],
  'sdk/declaration': PURE,
  /* Pure: rules by region as data, and what a record is worth under them. */
  'sdk/policy': PURE,
  /* fake-indexeddb: the engine of what is held in memory, which later files alone may reach. */
  'sdk/guards': [...PATCHING, 'sdk/shared-objects', 'npm:fake-indexeddb'],
  'sdk/gates': PATCHING,
  'sdk/eraser': [...PATCHING, 'sdk/shared-objects'],
  'sdk/signals': [...PATCHING, 'types:sdk/consent'],
  'sdk/bridge': PATCHING,
  'sdk/record': [...PATCHING, 'npm:idb-keyval'],
  /* The codec, and shared objects on the SDK's own storage: a script of its own, which few pages load. */
  'sdk/shared-objects': [...PATCHING, 'npm:idb-keyval', 'types:sdk/guards'],
  /* Guards in workers: scripts of their own, which pages and workers name. */
  'sdk/workers': [...PATCHING, 'sdk/declaration', 'sdk/guards', 'types:sdk/consent'],
  /* What only a choice, an erasure or a question needs: wiring that is loaded when the first of them comes. */
  'sdk/deciding': [...PATCHING, 'sdk/declaration', 'sdk/record', 'sdk/eraser', 'sdk/bridge', 'sdk/signals', 'types:sdk/guards', 'types:sdk/consent', 'types:sdk/standing'],
  /* Besides: the check of a history, which is pure; and ZIP, which a press loads. */
  'sdk/ui': [...PURE, 'sdk/record/verify-chain', 'npm:preact', 'npm:fflate'],
  /* What a page adds by itself, each a script of its own. They see what anyone sees: a view. */
  'sdk/view': ['sdk/signals', 'types:sdk/consent'],
  'sdk/elements': ['sdk/view', 'types:sdk/consent'],
  'sdk/react': ['sdk/view', 'npm:react', 'npm:@types/react', 'types:sdk/protocol', 'types:sdk/consent'],
  'sdk/debug': ['sdk/view', 'types:sdk/protocol', 'types:sdk/consent'],
  /* Commands for developers and auditors, in Node; never part of a page. */
  'sdk/cli': [...PURE, 'sdk/declaration', 'sdk/policy', 'sdk/record', 'sdk/ui/texts', 'sdk/ui/(fill|lifetime|list)-text', 'sdk/ui/purpose-name', 'node:', 'npm:jsonc-parser', 'npm:parse5'],
  'extension/platform': ['npm:webextension-polyfill'],
  'extension/messaging': ['sdk/protocol', 'extension/platform', API_TYPES],
  'extension/settings': ['sdk/protocol', 'extension/platform', 'types:extension/messaging', API_TYPES],
  'extension/stores': [...EXTENSION, 'sdk/shared-objects', 'extension/platform', 'extension/content', 'types:extension/messaging', 'npm:tldts', API_TYPES],
  'extension/refusal': [...EXTENSION, 'extension/platform', 'extension/settings', 'extension/stores', 'types:extension/messaging', API_TYPES],
  /* Formats of files and requests; pure. */
  'extension/transfer': ['sdk/protocol', 'extension/messaging/carried'],
  'extension/automatic': [...EXTENSION, 'extension/platform', 'extension/settings', 'extension/stores', 'types:extension/messaging', API_TYPES],
  'extension/background': [
    ...EXTENSION, 'extension/transfer', 'extension/platform', 'extension/messaging', 'extension/settings', 'extension/stores', 'extension/refusal', 'extension/automatic', 'extension/content',
    'npm:idb-keyval', 'npm:tldts', API_TYPES,
  ],
  'extension/content': [...EXTENSION, ...PAGE_ERASERS, 'sdk/natives', 'sdk/shared-objects', 'extension/messaging/notice', 'types:extension/messaging', 'npm:devalue'],
  /* Pure: lists of names, and what a visitor types to find an item. */
  'extension/knowledge': ['sdk/protocol', 'types:extension/messaging'],
  'extension/filter': ['sdk/protocol', 'extension/knowledge', 'types:extension/messaging'],
  'extension/page': [...PURE, 'sdk/guards', 'sdk/view', 'extension/messaging/notice'],
  'extension/ui': ['sdk/protocol', 'extension/messaging', 'extension/knowledge', 'extension/platform', 'extension/_locales', 'npm:preact'],
  'extension/popup': [...PAGES, 'extension/forms'],
  /* Panels that are filled in: loaded when one is opened. */
  'extension/forms': [...PAGES, 'extension/transfer', 'extension/popup/late-props'],
  'extension/options': PAGES,
  'extension/welcome': PAGES,
  'extension/privacy': PAGES,
  'extension/devtools': PAGES,
  /* The inspected page's list is the popup's. */
  'extension/panel': [...PAGES, 'extension/popup'],
  /* Thousands of rows, of which few are drawn. */
  'extension/sites': [...PAGES, 'npm:@tanstack/virtual-core'],
  'demo-site': ['sdk/index', 'sdk/server', 'sdk/well-known', 'sdk/ui/texts/choose-language', 'types:sdk/protocol', 'node:', 'npm:ws', 'npm:@arms/rum-browser', 'npm:wpk-reporter', 'npm:dingtalk-jsapi'],
};

/** Files that no other file imports: each is loaded by a page, a manifest, a test or a command, or the build puts it in the place of a package's. */
const ENTRIES = ['sdk/guards/indexed-db/(queue-task|validate-key-path)[.]ts', 'sdk/(index|classic|shared-object|workers|worker-guard|sol|well-known)[.]ts', 'sdk/elements/settings[.]ts', 'sdk/(react|debug)/index[.]ts', 'sdk/signals/(google-consent-mode|microsoft-uet|microsoft-clarity|meta-pixel|data-layer)[.]ts', 'extension/background/index[.]ts', 'extension/(popup|options|sites|welcome|privacy|devtools|panel)/index[.]tsx?', '.*[.]entry[.]tsx?', 'demo-site/serve[.]ts', 'sdk/cli/index[.]ts', '.*[.]d[.]ts'];

const KINDS =
  'cookie|local-storage|session-storage|indexed-db|cache-storage|service-worker|file-system|storage-bucket|window-name|shared-object|beacon';

/* `import type`, and `import('…')` where a type stands: nothing of either is left in the code. */
const TYPES_ONLY = ['type-only', 'type-import'];

const pathOf = (name) => (name.startsWith('npm:') ? `node_modules/${name.slice(4)}/` : `^${name}(/|[.]|$)`);
const ofSort = (names, sort) => names.filter((name) => name.startsWith(sort)).map((name) => name.slice(sort.length));
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const ROWLESS = { path: '^(sdk|extension)/[^/]+/', pathNot: [...Object.keys(MAY).map(pathOf), '^extension/(_locales|icons)/'] };

/** Two rules a row: what may be imported at all, and what of that for its types only. */
function row([folder, allowed]) {
  const from = { path: `^${folder}/` };
  const types = ofSort(allowed, 'types:').map(pathOf);
  const paths = allowed.filter((name) => !/^(types|node):/.test(name)).map(pathOf);
  const core = allowed.includes('node:') ? { dependencyTypesNot: ['core'] } : {};
  const name = `${folder} may import ${allowed.join(', ') || 'nothing'}`;
  return [
    rule(name, from, { pathNot: [`^${folder}/`, ...paths, ...types], ...core }),
    ...(types.length ? [rule(`${name} (types: import type)`, from, { path: types, pathNot: paths, dependencyTypesNot: TYPES_ONLY })] : []),
  ];
}

export default {
  forbidden: [
    ...Object.entries(MAY).flatMap(row),
    rule('every folder has a row in the table', ROWLESS, {}),
    rule('every folder that is imported has a row in the table', {}, ROWLESS),
    rule('files at the root of sdk may import sdk only', { path: '^sdk/[^/]+$' }, { pathNot: '^sdk/' }),
    rule(
      'sdk/index.ts and sdk/classic.ts may import protocol and the wiring beside them; the wiring alone may import all of sdk',
      { path: '^sdk/(index|classic)[.]ts$' },
      { path: '^sdk/[^/]+/', pathNot: '^sdk/protocol/', dependencyTypesNot: TYPES_ONLY },
    ),
    rule(
      'the user interface is reached by import() only (or import type)',
      { path: '^(sdk|extension|demo-site)/', pathNot: '^(sdk/(ui|cli)|demo-site/states)/' }, // a command has all of it in one file; the demo's server reads the list of languages
      { path: '^sdk/ui/', dynamic: false, dependencyTypesNot: TYPES_ONLY },
    ),
    rule(
      'forms of the extension are reached by import() only (or import type)',
      { path: '^extension/', pathNot: '^extension/forms/' },
      { path: '^extension/forms/', dynamic: false, dependencyTypesNot: TYPES_ONLY },
    ),
    rule(
      'what only a choice needs is reached by import() only (or import type)',
      { path: '^sdk/', pathNot: '^sdk/(deciding|eraser|record|cli)/' },
      { path: '^sdk/(deciding|eraser)/|^sdk/record/(history|receipt)[.]', dynamic: false, dependencyTypesNot: TYPES_ONLY },
    ),
    rule(
      'history and receipts are loaded after the choice that they are about: import() only (or import type)',
      { path: '^sdk/deciding/' },
      { path: '^sdk/record/(history|receipt)[.]', dynamic: false, dependencyTypesNot: TYPES_ONLY },
    ),
    rule(
      'kinds, gates and signals stand apart: what two need is a part of its own beside them',
      { path: `^(sdk/guards|sdk/eraser|extension/stores)/(${KINDS})(/|[.])` },
      { path: `^$1/(${KINDS})(/|[.])`, pathNot: '^$1/$2(/|[.])' },
    ),
    rule('index files put siblings together; siblings do not import them', { path: '^(sdk/guards|sdk/gates|sdk/eraser|sdk/signals|extension/stores)/(?!index[.])' }, { path: '^$1/index[.]' }),
    rule(
      'fake-indexeddb is loaded when a database is held: sdk/guards/indexed-db alone imports it, and indexed-db.later.ts alone that folder',
      { pathNot: '^sdk/guards/indexed-db(/|[.]later[.])' },
      { path: '^sdk/guards/indexed-db/|node_modules/fake-indexeddb/' },
    ),
    rule(
      'the lists of names are reached by import() only (or import type)',
      { path: '^extension/', pathNot: '^extension/knowledge/' },
      { path: '^extension/knowledge/(label-of|add-labels|[^/]+[.]json)', dynamic: false, dependencyTypesNot: TYPES_ONLY },
    ),
    rule('webextension-polyfill has one door, extension/platform/browser.ts', { pathNot: '^extension/platform/browser[.]ts$' }, { path: 'node_modules/webextension-polyfill/', dependencyTypesNot: TYPES_ONLY }),
    rule('nothing imports test', { pathNot: '^test/' }, { path: '^test/' }),
    rule('no cycles', {}, { circular: true }),
    rule('imports resolve', {}, { couldNotResolve: true }),
    rule(
      'nothing lies unused: every file is reached from an entry',
      { path: `^(${ENTRIES.join('|')})$` },
      { path: '^(sdk|extension)/.*[.]tsx?$', pathNot: [`^(${ENTRIES.join('|')})$`], reachable: false },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'browser', 'default'] },
  },
};
