import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LANGUAGES } from '../../../sdk/ui/texts/choose-language';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const CONSUMER = `
import { init, view, type Config, type Consent } from 'dingtalk-consent';
import { readSol } from 'dingtalk-consent/sol';
import { gpcFile, parseDeclaration } from 'dingtalk-consent/well-known';
import 'dingtalk-consent/shared-object.js';
import 'dingtalk-consent/signals/data-layer.js';

const config = {
  site: { name: 'My shop', hosts: ['www.example.com'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'My Shop Ltd', contact: 'privacy@example.com' } },
  entries: [{ kind: 'cookie', name: 'cart', purpose: 'necessary', lifetime: 'session' }],
} satisfies Config;
const consent: Consent = init(config);
export const allowed: boolean = consent.allows('analytics') && view().allows('analytics');
export const texts: string[] = [typeof readSol, typeof gpcFile, parseDeclaration(config).site.name];
// @ts-expect-error There is no such kind.
export const wrong: Config = { ...config, entries: [{ kind: 'cookies', name: 'cart', purpose: 'necessary', lifetime: 'session' }] };
`;

const IMPORTS = `
import { createRequire } from 'node:module';
const loaded = await Promise.all(['dingtalk-consent', 'dingtalk-consent/sol', 'dingtalk-consent/well-known', 'dingtalk-consent/settings', 'dingtalk-consent/react'].map((name) => import(name)));
const schema = createRequire(import.meta.url)('dingtalk-consent/config.schema.json');
console.log(JSON.stringify({ exported: loaded.map((one) => Object.keys(one).sort()), schema: schema.$schema, window: typeof globalThis.window }));
`;

describe('the package as npm packs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const home = join(folder, 'node_modules', 'dingtalk-consent');
  let packed: Packed;
  const npm = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
  const run = (path: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(path), ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status, said: `${stdout}${stderr}` };
  };

  beforeAll(() => {
    [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8', env: npm })) as [Packed];
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', home, '--strip-components=1']);
    symlinkSync(resolve('node_modules/react'), join(folder, 'node_modules/react')); // the site's own
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const paths = () => packed.files.map(({ path }) => path);

  test('holds what is served and run, and nothing else', () => {
    expect(paths().filter((path) => !/^(dist\/sdk\/.+\.(js|mjs|d\.ts|json)|dist\/cli\/dingtalk-consent\.mjs|package\.json|README\.md|LICENSE)$/.test(path))).toEqual([]);
    expect(paths()).toEqual(expect.arrayContaining(['dist/sdk/consent.js', 'dist/sdk/consent.mjs', 'dist/sdk/shared-object.js', 'dist/sdk/signals/meta-pixel.js', 'dist/sdk/config.schema.json', 'dist/cli/dingtalk-consent.mjs']));
  });

  test('what a file loads later lies beside it', () => {
    const missing: string[] = [];
    let found = 0;
    for (const path of paths().filter((one) => /^dist\/sdk\/.*\.m?js$/.test(one))) {
      for (const [, from] of readFileSync(join(home, path), 'utf8').matchAll(/(?:import\(|\bfrom ?|import ?)["'`](\.{1,2}\/[^"'`]+\.mjs)["'`]/g)) {
        found += 1;
        if (from!.includes('${')) continue; // by language: the next test
        if (!paths().includes(join(dirname(path), from!))) missing.push(`${path}: ${from}`);
      }
    }
    expect(missing).toEqual([]);
    expect(found).toBeGreaterThan(10);
  });

  test('has every part of every language but English, whose parts are bundled', () => {
    const missing = LANGUAGES.filter((language) => language !== 'en').flatMap((language) => ['banner', 'outcome', 'placeholder', 'control', 'preferences', 'rules', 'objects', 'rights'].map((part) => `dist/sdk/ui/texts/${language}.${part}.mjs`)).filter((path) => !paths().includes(path));
    expect(missing).toEqual([]);
  });

  test('imports in Node, where there is no window', () => {
    writeFileSync(join(folder, 'imports.mjs'), IMPORTS);
    const { status, said } = run(join(folder, 'imports.mjs'));
    expect([status, JSON.parse(said)]).toEqual([0, {
      exported: [['DingTalkConsent', 'claim', 'init', 'view'], expect.arrayContaining(['readSol', 'writeSol']), expect.arrayContaining(['gpcFile', 'parseDeclaration']), expect.any(Array), expect.arrayContaining(['ConsentGate', 'ConsentSettings', 'useConsent'])],
      schema: 'https://json-schema.org/draft/2020-12/schema',
      window: 'undefined',
    }]);
  });

  test.each([['bundler', 'esnext'], ['nodenext', 'nodenext']])('types for moduleResolution %s', (moduleResolution, module) => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [], module, moduleResolution };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    expect(run('node_modules/typescript/bin/tsc', '-p', folder)).toEqual({ status: 0, said: '' });
  });

  test('publint finds nothing', () => {
    const { status, said } = run('node_modules/publint/src/cli.js', 'run', home, '--pack', 'false', '--strict');
    expect([status, said]).toEqual([0, expect.stringMatching(/All good/)]);
  });

  test('attw finds nothing', () => {
    const { status, said } = run('node_modules/@arethetypeswrong/cli/dist/index.js', join(folder, packed.filename), '--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--format', 'ascii');
    const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
    const found = [...said.matchAll(/^(?:node16 \(from ESM\)|bundler): (.*?) *$/gm)].map(([, one]) => one);
    expect(found).toHaveLength(2 * Object.keys(entries).length);
    expect([status, found.filter((one) => !/^(OK.*|\(wildcard\))$/.test(one!))]).toEqual([0, []]);
  });
});
