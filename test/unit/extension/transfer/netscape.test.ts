import fc from 'fast-check';
import { readNetscape } from '../../../../extension/transfer/read-netscape';
import { writeNetscape } from '../../../../extension/transfer/write-netscape';
import { anyItem, cookie, cookieWith, plainText } from './arbitrary';

const LINE = '.x.example\tTRUE\t/\tTRUE\t1800000000\tsid\tabc';

test('what is written comes back: expiry, HttpOnly, prefixes, host-only, path, partition, SameSite, session', () => {
  fc.assert(fc.property(fc.array(cookieWith(plainText)), (items) => {
    const { text, left } = writeNetscape(items);
    expect(left).toEqual([]);
    expect(readNetscape(text)).toEqual({ items, problems: [] });
  }), { numRuns: 50 });
});

test('of any items at all, each is either written or named', () => {
  fc.assert(fc.property(fc.array(anyItem), (items) => {
    const { text, left } = writeNetscape(items);
    const { items: back, problems } = readNetscape(text);
    expect(problems).toEqual([]);
    expect(back).toEqual(items.filter((_, index) => !left.some(({ at }) => at === index + 1)));
  }), { numRuns: 50 });
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readNetscape(text)));
  fc.assert(fc.property(fc.array(fc.constantFrom('\t', '\n', 'TRUE', 'FALSE', '#HttpOnly_', '# stored-here: ', '{"partition":"https://a"}', '{"__proto__":1}', '0', '-1', 'a', '.')), (parts) => {
    const { items, problems } = readNetscape(parts.join(''));
    for (const { at } of problems) expect(at).toBeGreaterThan(0);
    for (const { domain, flags } of items) expect(domain.startsWith('.')).toBe(!flags?.hostOnly);
  }));
});

test('reads what other tools write', () => {
  const text = ['# Netscape HTTP Cookie File', '', `#HttpOnly_${LINE}`, 'www.x.example\tFALSE\t/deep\tFALSE\t0\tempty'].join('\r\n');
  expect(readNetscape(text).items).toEqual([
    cookie({ name: 'sid', value: 'abc', domain: '.x.example', expires: 1_800_000_000_000, flags: { secure: true, httpOnly: true, hostOnly: false, sameSite: 'unspecified' } }),
    cookie({ name: 'empty', value: '', path: '/deep' }),
  ]);
});

test('writes lines that other tools read, and says the rest in a comment', () => {
  const item = cookie({ name: '__Secure-a', expires: 1_800_000_000_500, partition: 'https://top.example', hasCrossSiteAncestor: true, flags: { secure: true, httpOnly: true, hostOnly: true, sameSite: 'lax' } });
  const lines = writeNetscape([item]).text.trimEnd().split('\n').slice(-2);
  expect(lines).toEqual([
    '# stored-here: {"partition":"https://top.example","hasCrossSiteAncestor":true,"sameSite":"lax","expires":1800000000500}',
    '#HttpOnly_www.x.example\tFALSE\t/\tTRUE\t1800000000\t__Secure-a\t1',
  ]);
});

test('an expiry that was edited in the field counts, not the comment', () => {
  const { text } = writeNetscape([cookie({ expires: 1_800_000_000_500 })]);
  expect(readNetscape(text.replace('\t1800000000\t', '\t1900000000\t')).items[0]?.expires).toBe(1_900_000_000_000);
});

test.each([['a\tb'], ['a\nb'], ['a\rb'], ['a\0b'], ['\uD800']])('a value that no line can hold (%j) is left out by name', (value) => {
  const { text, left } = writeNetscape([cookie({ name: 'bad', value }), cookie({ name: 'good' })]);
  expect(left).toEqual([{ at: 1, name: 'bad', why: 'characters' }]);
  expect(readNetscape(text).items.map(({ name }) => name)).toEqual(['good']);
});

test.each([
  ['only words', 'fields'], [LINE.replace('TRUE', 'yes'), 'flag'], [LINE.replace('1800000000', 'soon'), 'expiry'], [LINE.replace('.x.example', ''), 'domain'], [`${LINE}\tmore`, 'fields'],
])('a bad line (%j) is named by its number, and the rest is kept', (bad, why) => {
  const { items, problems } = readNetscape(['# head', LINE, bad, LINE].join('\n'));
  expect(problems.map(({ at, why: told }) => [at, told])).toEqual([[3, why]]);
  expect(items).toHaveLength(2);
});

test('a cookie whose note can not be read is left out: it would lose its partition', () => {
  for (const note of ['{"partition":', '{"partition":1}', '{"other":"x"}', 'null']) {
    expect(readNetscape(`# stored-here: ${note}\n${LINE}\n${LINE}`)).toMatchObject({ items: [{ name: 'sid' }], problems: [{ at: 2, name: 'sid', why: 'mark' }] });
  }
});
