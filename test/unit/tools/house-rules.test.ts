/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/* By file: its text, and the rules that must report it. */
const BREACHES: Readonly<Record<string, readonly [text: string, ...rules: string[]]>> = {
  'sdk/lib/markup.ts': [`document.body.innerHTML = '';`, 'no-restricted-syntax'],
  'sdk/lib/outer.ts': [`document.body.outerHTML = '';`, 'no-restricted-syntax'],
  'sdk/lib/quoted.ts': [`document.body['innerHTML'] = '';`, 'no-restricted-syntax'],
  'sdk/lib/adjacent.ts': [`document.body.insertAdjacentHTML('beforeend', '');`, 'no-restricted-syntax'],
  'sdk/lib/write.ts': [`document.write('');`, 'no-restricted-syntax'],
  'sdk/lib/evaluate.ts': [`eval('1');`, 'no-eval'],
  'sdk/lib/implied.ts': [`setTimeout('1', 1);`, '@typescript-eslint/no-implied-eval'],
  'sdk/lib/code.ts': [`new Function('1');`, '@typescript-eslint/no-implied-eval'],
  'sdk/lib/untyped.ts': [`export const untyped = (thing: any): number => thing.size;`, '@typescript-eslint/no-explicit-any'],
  'sdk/lib/silenced.ts': ['// @ts-ignore\nexport const silenced: number = 1;', '@typescript-eslint/ban-ts-comment'],
  'sdk/lib/swallow.ts': ['try { document.body.remove(); } catch {}', 'no-empty'],
  'sdk/lib/crowded.ts': [`export const crowded = (a: 1, b: 1, c: 1, d: 1): number => a + b + c + d;`, 'max-params'],
  'sdk/lib/long.ts': [`export function long(): void {\n${'  document.body.focus();\n'.repeat(50)}}`, 'max-lines-per-function'],
  'sdk/lib/endless.ts': ['export const endless = 1;\n'.padEnd(300, '\n'), 'max-lines'],
  'sdk/lib/nameless.ts': ['export default 1;', 'no-restricted-syntax'],
  'sdk/lib/string-utils.ts': ['export const upper = 1;', 'house/file-name'],
  'sdk/lib/shared-things.ts': ['export const sharedThings = 1;', 'house/file-name'],
  'sdk/lib/camelCase.ts': ['export const camelCase = 1;', 'house/file-name'],
  'extension/popup/Styled.tsx': [`export const Styled = () => <p style="color: red" />;`, 'no-restricted-syntax'],
  'demo-site/Raw.tsx': [`export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`, 'no-restricted-syntax'],
  'test/e2e/waits.test.ts': [`export const waits = (page: { waitForFunction(text: string): void }): void => page.waitForFunction('1');`, 'no-restricted-syntax'],
  'test/unit/focused.test.ts': [`test.only('alone', () => undefined);`, 'no-restricted-syntax'],
};

const CLEAN: Readonly<Record<string, string>> = {
  'sdk/lib/is-shared-object.ts': 'export const isSharedObject = (text: string): boolean => text !== "";\n',
  'sdk/lib/size-of.ts': 'export const sizeOf = (text: string): number => text.length;\n',
  'sdk/ui/texts/en.ts': `export const texts = { title: '“Settings”' };\n`,
  'extension/popup/Row.tsx': 'export const Row = ({ name }: { name: string }) => <li>{name}</li>;\n',
};

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

function lint(root: string): ReadonlyMap<string, readonly string[]> {
  const eslint = resolve('node_modules/eslint/bin/eslint.js');
  const { stdout, stderr } = spawnSync(process.execPath, [eslint, '--format', 'json', '.'], { cwd: root, encoding: 'utf8' });
  if (!stdout.startsWith('[')) throw new Error(stderr || stdout);
  const reports = JSON.parse(stdout) as FileReport[];
  return new Map(reports.map(({ filePath, messages }) => [relative(root, filePath), messages.map(({ ruleId, message }) => ruleId ?? message)]));
}

describe('the house rules', () => {
  let root: string;
  let reported: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'house-rules-'));
    for (const file of ['eslint.config.mjs', 'tsconfig.json', 'package.json', 'tools/eslint-file-name.mjs']) cpSync(file, join(root, file));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    const tree = { ...CLEAN, ...Object.fromEntries(Object.entries(BREACHES).map(([path, [text]]) => [path, text])) };
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    reported = lint(root);
  }, 60_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(Object.keys(CLEAN))('let %s pass', (path) => {
    expect(reported.get(path)).toEqual([]);
  });

  test.each(Object.entries(BREACHES))('report %s', (path, [, ...rules]) => {
    expect(reported.get(path)).toEqual(expect.arrayContaining(rules));
  });
});
