/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportSizes } from '../../../tools/sizes.mjs';
import { withStaticImports } from '../../../tools/static-imports.mjs';

describe('what a module brings along', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-imports-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('is its static imports and theirs, each once, and nothing that waits for import()', () => {
    write('banner.mjs', `import{a}from"./a.mjs";import"./b.mjs";export const later=()=>import("./later.mjs"),x=a;`);
    write('a.mjs', `export{b as a}from"./b.mjs";`);
    write('b.mjs', `export const b=1;`);
    write('later.mjs', `export const c=1;`);
    expect(withStaticImports([join(folder, 'banner.mjs'), join(folder, 'b.mjs')])).toEqual(['banner.mjs', 'b.mjs', 'a.mjs'].map((name) => join(folder, name)));
  });

  test('is an error where a part has not been built', () => {
    write('broken.mjs', `import"./missing.mjs";`);
    expect(() => withStaticImports([join(folder, 'broken.mjs')])).toThrow('missing.mjs');
  });
});

describe('the report of sizes', () => {
  const row = { name: 'banner', files: [{ path: 'banner.mjs', bytes: 700 }], bytes: 700, limit: 700 };

  beforeEach(() => jest.spyOn(console, 'log').mockImplementation(() => undefined));

  test('passes what keeps to its limit', () => expect(reportSizes([row])).toBe(true));

  test('fails on one byte too many, and says where', () => {
    expect(reportSizes([row, { ...row, bytes: 701 }])).toBe(false);
    expect(console.log).toHaveBeenCalledWith(expect.stringMatching(/^TOO BIG banner: 0.701 KB of 0.700 KB$/));
  });
});
