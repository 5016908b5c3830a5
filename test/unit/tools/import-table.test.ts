/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const FOLDERS = ['sdk', 'extension', 'demo-site'];

type Tree = Readonly<Record<string, string>>;

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** A small house in which everybody keeps to the table. */
const CLEAN: Tree = {
  'sdk/protocol/names.ts': 'export const NAME = 1;',
  'sdk/lib/once.ts': 'export const once = 1;',
  'sdk/natives/index.ts': 'export const natives = 1;',
  'sdk/guards/cookie.ts': `export { once } from '../lib/once'; export { natives } from '../natives';`,
  'sdk/guards/local-storage.ts': `export { NAME } from '../protocol/names';`,
  'sdk/guards/index.ts': `export { once } from './cookie'; export { NAME } from './local-storage';`,
  'sdk/record/history.ts': `import { get } from 'idb-keyval'; export const history = get;`,
  'sdk/ui/banner.tsx': `import { h } from 'preact'; export const banner = h;`,
  'sdk/standing.ts': 'export const standing = 1;',
  'sdk/eraser/cookie.ts': 'export const erase = 1;',
  'sdk/deciding/index.ts': `export const history = () => import('../record/history'); export { erase } from '../eraser/cookie'; export type S = typeof import('../standing');`,
  'sdk/cli/index.ts': `import { history } from '../record/history'; import { argv } from 'node:process'; export const command = [history, argv];`,
  'sdk/create-consent.ts': `export * from './guards'; export const late = () => [import('./ui/banner'), import('./deciding')];`,
  'sdk/index.ts': `export { late } from './create-consent'; export { NAME } from './protocol/names';`,
  'extension/platform/browser.ts': `export { default as browser } from 'webextension-polyfill';`,
  'extension/messaging/messages.ts': 'export interface Messages { a: 1 }',
  'extension/stores/cookie.ts': `import type { Cookies } from 'webextension-polyfill'; import type { Messages } from '../messaging/messages'; export { browser } from '../platform/browser'; export type M = [Messages, Cookies.Cookie];`,
  'extension/background/index.ts': `export { browser } from '../stores/cookie';`,
  'demo-site/serve.ts': `import { createServer } from 'node:http'; import { late } from '../sdk/index'; export const serve = [createServer, late];`,
};

/** A deliberate breach for each rule: the file that commits it, its text, and how the rule that must report it begins. */
const BREACHES: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['sdk/protocol/breach.ts', `import '../lib/once';`, 'sdk/protocol may import nothing'],
  ['sdk/lib/breach.ts', `import '../protocol/names';`, 'sdk/lib may import nothing'],
  ['sdk/natives/breach.ts', `import '../lib/once';`, 'sdk/natives may import nothing'],
  ['sdk/declaration/breach.ts', `import '../natives';`, 'sdk/declaration may import sdk/protocol, sdk/lib'],
  ['sdk/guards/breach.ts', `import '../record/record';`, 'sdk/guards may import'],
  ['sdk/guards/beacon.ts', `import './cookie';`, 'kinds, gates and signals stand apart'],
  ['sdk/guards/sibling.ts', `import './index';`, 'index files put siblings together'],
  ['sdk/gates/breach.ts', `import '../guards/cookie';`, 'sdk/gates may import'],
  ['sdk/eraser/breach.ts', `import '../guards/cookie';`, 'sdk/eraser may import'],
  ['sdk/signals/breach.ts', `import '../record/record';`, 'sdk/signals may import'],
  ['sdk/bridge/breach.ts', `import '../../extension/messaging/messages';`, 'sdk/bridge may import'],
  ['sdk/record/record.ts', `import 'preact';`, 'sdk/record may import'],
  ['sdk/deciding/breach.ts', `import '../guards/cookie';`, 'sdk/deciding may import'],
  ['sdk/deciding/early.ts', `import '../record/history';`, 'history and receipts are loaded after the choice'],
  ['sdk/cli/breach.ts', `import '../natives';`, 'sdk/cli may import'],
  ['sdk/soon.ts', `import './record/history';`, 'what only a choice needs is reached by import() only'],
  ['sdk/sooner.ts', `import './eraser/cookie';`, 'what only a choice needs is reached by import() only'],
  ['sdk/ui/breach.ts', `import '../record/record';`, 'sdk/ui may import'],
  ['sdk/early.ts', `import './ui/banner';`, 'the user interface is reached by import() only'],
  ['sdk/classic.ts', `import './guards/cookie';`, 'sdk/index.ts and sdk/classic.ts may import protocol'],
  ['sdk/outside.ts', `import 'node:fs';`, 'files at the root of sdk may import sdk only'],
  ['sdk/newcomer/thing.ts', `import '../lib/once';`, 'every folder has a row in the table'],
  ['sdk/create-consent.ts', `import './newcomer/thing';`, 'every folder that is imported has a row in the table'],
  ['sdk/lib/lonely.ts', `export const lonely = 1;`, 'nothing lies unused'],
  ['sdk/lib/about.ts', `import './round';`, 'no cycles'],
  ['sdk/lib/lost.ts', `import './nowhere';`, 'imports resolve'],
  ['sdk/lib/tested.ts', `import '../../test/thing';`, 'nothing imports test'],
  ['extension/platform/second-door.ts', `import 'webextension-polyfill';`, 'webextension-polyfill has one door'],
  ['extension/messaging/breach.ts', `import '../stores/cookie';`, 'extension/messaging may import'],
  ['extension/settings/breach.ts', `import '../messaging/messages';`, 'extension/settings may import'],
  ['extension/stores/breach.ts', `import '../messaging/messages';`, 'extension/stores may import'],
  ['extension/refusal/breach.ts', `import '../background/index';`, 'extension/refusal may import'],
  ['extension/background/breach.ts', `import 'preact';`, 'extension/background may import'],
  ['extension/content/breach.ts', `import '../platform/browser';`, 'extension/content may import'],
  ['extension/page/breach.ts', `import '../platform/browser';`, 'extension/page may import'],
  ['extension/popup/breach.ts', `import '../stores/cookie';`, 'extension/popup may import'],
  ['extension/options/breach.ts', `import '../background/index';`, 'extension/options may import'],
  ['extension/ui/breach.ts', `import '../stores/cookie';`, 'extension/ui may import'],
  ['demo-site/breach.ts', `import '../sdk/guards/cookie';`, 'demo-site may import'],
];

function plant(root: string, tree: Tree) {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\nexport {};\n`);
  }
}

function cruise(root: string): Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...FOLDERS],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the import table', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'import-table-'));
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) cpSync(file, join(root, file));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    plant(root, CLEAN);
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('says nothing where everybody keeps to it', () => {
    expect(cruise(root)).toEqual([]);
  }, 30_000);

  test('reports each deliberate breach by the rule that it breaks', () => {
    plant(root, { 'test/thing.ts': '', 'sdk/lib/round.ts': `import './about';`, ...Object.fromEntries(BREACHES) });
    const reported = cruise(root);
    const missed = BREACHES.filter(([file, , rule]) => !reported.some(({ from, rule: { name } }) => from === file && name.startsWith(rule)));
    expect(missed).toEqual([]);
  }, 30_000);
});
