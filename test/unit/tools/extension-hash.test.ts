/** @jest-environment node */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkedHash, hashExtension, hashLine } from '../../../tools/extension-hash.mjs';

/* An unpacked extension of two files, and the one that says their hash. */
let folder: string;
const file = (path: string): string => join(folder, path);
const HASH = /^[0-9a-f]{64}$/;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  mkdirSync(file('popup'));
  writeFileSync(file('manifest.json'), '{}');
  writeFileSync(file('popup/index.js'), 'run();');
  writeFileSync(file('build-hash.js'), hashLine(hashExtension(folder)));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a whole build has its hash', () => {
  expect(checkedHash(folder)).toMatch(HASH);
});

test('a line more in the file that is not hashed is no build', () => {
  appendFileSync(file('build-hash.js'), 'run();\n');
  expect(() => checkedHash(folder)).toThrow(/build-hash\.js is not the one line/);
});

test('neither is the hash of other files, nor none', () => {
  writeFileSync(file('popup/index.js'), 'run(1);');
  expect(() => checkedHash(folder)).toThrow(/build-hash\.js is not the one line/);
  rmSync(file('build-hash.js'));
  expect(() => checkedHash(folder)).toThrow(/build-hash\.js is missing/);
});
