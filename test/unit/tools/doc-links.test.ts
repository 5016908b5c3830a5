/** @jest-environment node */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DOCUMENTS = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
];

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** As GitHub makes them: lower case, spaces to hyphens, nothing else but letters, digits, hyphens and underscores. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

const anchorsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Relative links and images of a text that lead nowhere from the folder it lies in. */
function brokenLinks(text: string, path: string): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^[a-z]+:/i.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const there = file ? join(dirname(path), file) : path;
    return !existsSync(there) || (anchor !== undefined && !anchorsOf(there).includes(anchor));
  });
}

describe('links of the documents', () => {
  test.each(DOCUMENTS)('%s', (path) => {
    expect(brokenLinks(readFileSync(path, 'utf8'), path)).toEqual([]);
  });

  test('a missing file, image or heading would be noticed', () => {
    const text = '[a](LICENSE) ![b](docs/images/none.png) [c](CONTRIBUTING.md#set-up) [d](CONTRIBUTING.md#none) `[e](none)` [f](https://example.com/none)';
    expect(brokenLinks(text, 'README.md')).toEqual(['docs/images/none.png', 'CONTRIBUTING.md#none']);
  });

  test('every image has words for those who do not see it', () => {
    const nameless = DOCUMENTS.filter((path) => /!\[\s*\]\(/.test(withoutCode(readFileSync(path, 'utf8'))));
    expect(nameless).toEqual([]);
  });
});
