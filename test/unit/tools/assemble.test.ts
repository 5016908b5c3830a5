import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinSheets } from '../../../tools/assemble.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assemble-'));
  mkdirSync(join(folder, 'popup'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page has one style sheet, with all that it names in its order, and is otherwise what it was', () => {
  joinSheets(folder, 'popup/index.html');
  const page = readFileSync(join(folder, 'popup/index.html'), 'utf8');
  const source = readFileSync('extension/popup/index.html', 'utf8');
  const without = (html: string): string => html.replace(/ *<link rel="stylesheet"[^>]*>\n/g, '');
  expect(page.match(/<link rel="stylesheet"[^>]*>/g)).toEqual(['<link rel="stylesheet" href="index.css">']);
  expect(without(page)).toBe(without(source));
  const named = [...source.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, name = '']) => readFileSync(join('extension/popup', name), 'utf8'));
  expect(named.length).toBeGreaterThan(3);
  expect(readFileSync(join(folder, 'popup/index.css'), 'utf8')).toBe(named.join('\n'));
});

test('a page without any is left to be copied', () => {
  expect(() => joinSheets(folder, 'devtools/index.html')).not.toThrow();
});
