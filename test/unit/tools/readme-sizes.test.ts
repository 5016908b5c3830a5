/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { DOCUMENTS, shownSizes, withSizes } from '../../../tools/readme-sizes.mjs';
import { measureSizes, type SizeRow } from '../../../tools/sizes.mjs';

/** Kilobytes: what rounding and a compressor of another version may make of the same file. */
const TOLERANCE = 0.1;

/** Lines whose number is not the build's, and lines that are missing or too many. */
function differences(text: string, rows: readonly SizeRow[]): string[] {
  const shown = shownSizes(text);
  const built = shownSizes(withSizes(text, rows));
  const names = [...new Set([...shown.keys(), ...built.keys()])];
  return names.filter((name) => !(Math.abs((shown.get(name) ?? NaN) - (built.get(name) ?? NaN)) < TOLERANCE + 0.001));
}

describe('the tables of sizes', () => {
  const row: SizeRow = { name: 'first visit', files: [{ path: 'dist/sdk/consent.js', bytes: 6_940 }], bytes: 6_940, limit: 7_000 };
  const document = 'Before.\n<!-- sizes:rows -->\nold\n<!-- /sizes -->\n<!-- sizes:files -->\n<!-- /sizes -->\nAfter.\n';

  test('replace what stands between the markers, and nothing else', () => {
    const text = withSizes(document, [row]);
    expect(text).toMatch(/^Before\.\n<!-- sizes:rows -->\n\| what loads/);
    expect(text).toMatch(/<!-- \/sizes -->\nAfter\.\n$/);
    expect(text).not.toContain('old');
    expect([...shownSizes(text)]).toEqual([['first visit', 6.9], ['`sdk/consent.js`', 6.9]]);
  });

  test('are compared with the build: a number that is off, a line missing, a line too many', () => {
    const text = withSizes(document, [row]);
    expect(differences(text, [{ ...row, bytes: 6_990 }])).toEqual([]);
    expect(differences(text, [{ ...row, bytes: 7_200 }])).toEqual(['first visit']);
    expect(differences(text, [row, { ...row, name: 'popup' }])).toEqual(['popup']);
    expect(differences(text, [])).toEqual(['first visit', '`sdk/consent.js`']);
  });

  test('refuse a marker that names no table', () => {
    expect(() => withSizes('<!-- sizes:row -->\n<!-- /sizes -->', [row])).toThrow('"row"; write one of rows, files');
  });
});

const isBuilt = existsSync('dist/sdk/consent.js') && existsSync('dist/extension/chromium/popup/index.html');

(isBuilt ? describe : describe.skip)('the documents, beside the build in dist', () => {
  test.each(DOCUMENTS)('%s shows its sizes (if not: node tools/readme-sizes.mjs)', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(shownSizes(text).size).toBeGreaterThan(0);
    expect(differences(text, measureSizes())).toEqual([]);
  });
});
