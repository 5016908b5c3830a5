import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../browsers/free-port';
import { until } from '../browsers/until';

/* In a copy of the sources, so that the build which the other tests use stays as it is. */
const COPIED = ['sdk', 'extension', 'demo-site', 'tools', 'package.json', 'tsconfig.json', 'rollup.config.mjs', 'manifest.json', 'LICENSE', 'docs'];

let root: string;
let child: ChildProcess;
let output = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const path of COPIED) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  child = spawn(process.execPath, ['tools/dev.mjs'], { cwd: root, env: { ...process.env, PORT: String(await freePort()) }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
}, 120_000);

afterAll(async () => {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
  rmSync(root, { recursive: true, force: true });
});

/** By `node:http`, since fetch lets nobody name the host. */
const statusOf = (url: string, host: string): Promise<number | undefined> => new Promise((done, failed) => get(url, { headers: { host } }, (answer) => { answer.resume(); done(answer.statusCode); }).on('error', failed));

const built = (path: string, text: string) => (): boolean => {
  try {
    return readFileSync(join(root, path), 'utf8').includes(text);
  } catch {
    return false; // not there yet
  }
};

function edit(path: string, from: string, to: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('npm run dev builds, serves, and builds again what was edited: SDK, demo and extension', async () => {
  await until('it serves', () => /http:\/\/www\.dingtalk\.localhost:\d+/.test(output), 240_000);
  const [address] = /http:\/\/www\.dingtalk\.localhost:\d+/.exec(output) ?? [''];
  const { port } = new URL(address);
  expect(await statusOf(`http://127.0.0.1:${port}/`, `www.dingtalk.localhost:${port}`)).toBe(200);
  edit('sdk/ui/texts/en.ts', 'Accept all', 'Accept it all');
  await until('the SDK is built again', built('dist/sdk/ui/ask.mjs', 'Accept it all'), 180_000);
  edit('demo-site/client/panel/words.ts', 'Demo panel', 'Edited panel');
  await until('the demo is built again', built('dist/demo/panel.js', 'Edited panel'), 180_000);
  edit('extension/popup/popup.css', '}', '} /* edited */');
  await until('the extension is assembled again', built('dist/extension/chromium/popup/index.css', '/* edited */'), 90_000);
}, 720_000);
