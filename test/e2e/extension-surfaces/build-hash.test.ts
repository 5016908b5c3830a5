import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { checkedHash } from '../../../tools/extension-hash.mjs';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/* Worked out anew from the archive that people get, by the rule of docs/install-extension.md. */
test.each(['chromium', 'chromium-devtools', 'firefox'])('the hash in the archive for %s is that of its files', (target) => {
  const { 'build-hash.js': said, ...files } = unzipSync(bytesOf(`dist/stored-here-${target}.zip`));
  const lines = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  const hash = sha256(lines.join(''));
  expect(Buffer.from(said ?? []).toString()).toBe(`document.documentElement.dataset.build = '${hash}';\n`);
  expect(checkedHash(`dist/extension/${target}`)).toBe(hash);
});

test('the .xpi is the zip for Firefox', () => {
  expect(sha256(bytesOf('dist/stored-here-firefox.xpi'))).toBe(sha256(bytesOf('dist/stored-here-firefox.zip')));
});
