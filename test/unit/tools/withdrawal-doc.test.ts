/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';

const SCRIPT = 'test/bench/withdrawal/run.mjs';
/** Titles in the document, by package. */
const LIBRARIES = { 'vanilla-cookieconsent': 'vanilla-cookieconsent', klaro: 'Klaro', tarteaucitronjs: 'tarteaucitron', orejime: 'Orejime' };

const text = readFileSync('docs/withdrawal.md', 'utf8');
const [, written = ''] = /^<!-- withdrawal:table -->\n([^]*?)^<!-- \/withdrawal -->$/m.exec(text) ?? [];
const rows = [...written.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(' | '));

describe('docs/withdrawal.md', () => {
  test('names the script that writes its table', () => {
    expect(text).toContain(`node ${SCRIPT} --write`);
    expect(existsSync(SCRIPT)).toBe(true);
  });

  test('has a whole table between the markers', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([8]));
  });

  test('was measured on the versions that are installed', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { dependencies } = JSON.parse(readFileSync('test/bench/withdrawal/package.json', 'utf8')) as { dependencies: Record<string, string> };
    const expected = [...Object.entries(LIBRARIES).map(([name, title]) => `${title} ${dependencies[name]}`), `this SDK ${version}`];
    expect(written).toMatch(/^Measured \d{4}-\d\d-\d\d in Chromium [\d.]+: /);
    for (const one of expected) expect(written).toContain(one);
  });

  test('leaves no dot of this SDK without its reason', () => {
    const own = rows.map((row) => row.at(-1) ?? '');
    expect(own.filter((cell) => cell === '·' || cell === '?')).toEqual([]);
  });
});
