/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const stylesOf = (page: string): string[] =>
  [...readFileSync(`extension/${page}/index.html`, 'utf8').matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => posix.join(page, path));

test('the panel shows the list of the popup, so it has all of its styles', () => {
  expect(stylesOf('popup').length).toBeGreaterThan(3);
  expect(stylesOf('panel')).toEqual(expect.arrayContaining(stylesOf('popup')));
});
