import fc from 'fast-check';
import type { Answers } from '../../../../sdk/workers/answers';
import { classicPrefix, dataUrlWith, modulePrefix } from '../../../../sdk/workers/guarded-source';

const guard = { text: '(()=>{import("./guards/x.later.mjs")})();\n', folder: 'https://www.example.com/consent/', channel: '1-2' };
const answers: Answers = { entries: [{ kind: 'indexed-db', name: 'größe-\u2028', decision: 'hold' }], undeclared: 'hold', hosts: [], free: [], requests: 200 };

/** What a data: URL says, as the Fetch standard reads it. */
function textOf(url: string): string {
  const [, head = '', body = ''] = /^([^,]*),([^]*)$/.exec(url) ?? [];
  const bytes = decodeURIComponent(body);
  return head.endsWith(';base64') ? Buffer.from(bytes, 'base64').toString() : bytes;
}

test('a classic prefix is one line of ASCII, loads from the folder of the SDK, and says what is allowed', () => {
  const prefix = classicPrefix(guard, answers, 'x()');
  expect(prefix).toMatch(/^[\x20-\x7e]+$/);
  expect(prefix).toContain('import("https://www.example.com/consent/guards/x.later.mjs")');
  const json = /=(\{.*\});\(\(\)/.exec(prefix)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual({ channel: '1-2', answers });
});

test('a module imports the guard', () => expect(modulePrefix(guard)).toBe('import "https://www.example.com/consent/worker-guard.js";'));

test('what a data: URL says comes after the prefix, whatever both are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\x20-\x7e]*$/), fc.boolean(), (text, prefix, isBase64) => {
      const url = isBase64 ? `data:text/javascript;base64,${Buffer.from(text).toString('base64')}` : `data:text/javascript,${encodeURIComponent(text)}`;
      const guarded = textOf(dataUrlWith(url, () => prefix) ?? '');
      expect(guarded.replace(prefix, '').trimStart()).toBe(text.trimStart());
      expect(guarded.startsWith(prefix)).toBe(true);
    }),
  );
});

test.each(['https://www.example.com/a,b', 'blob:https://x/1', ''])('%j is none', (url) => expect(dataUrlWith(url, () => 'x')).toBeUndefined());

test('the beginning is given to the prefix in the clear', () => {
  const seen: string[] = [];
  for (const url of ['data:,%22use%20strict%22#x', `data:text/javascript; base64,${btoa('"use strict"')}`, 'data:,%']) dataUrlWith(url, (beginning) => (seen.push(beginning), ''));
  expect(seen).toEqual(['"use strict"', '"use strict"', '']);
});
