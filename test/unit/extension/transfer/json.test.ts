import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { readJson } from '../../../../extension/transfer/read-json';
import { FORMAT, writeJson } from '../../../../extension/transfer/write-json';
import { anyItem, cookie } from './arbitrary';

const isValid = new Ajv().compile(JSON.parse(readFileSync('docs/stored-here-1.schema.json', 'utf8')) as object);

test('what is written comes back as it was, whatever names and values hold, and fits the schema', () => {
  fc.assert(fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
    const { text, left } = writeJson(items);
    expect(left).toEqual([]);
    expect(readJson(text)).toEqual({ items, problems: [] });
    expect(isValid(JSON.parse(text)) ? [] : isValid.errors).toEqual([]);
  }));
});

test('schema and reader agree on what is an item', () => {
  const changed = fc.tuple(anyItem, fc.constantFrom('kind', 'name', 'value', 'domain', 'path', 'partition', 'expires', 'flags', 'hasCrossSiteAncestor'), fc.constantFrom(undefined, 1, 'x', {}, [], true));
  fc.assert(fc.property(changed, ([item, key, value]) => {
    const file = JSON.parse(JSON.stringify({ format: FORMAT, items: [{ ...item, [key]: value }] })) as object;
    expect(readJson(JSON.stringify(file)).problems.length === 0).toBe(isValid(file));
  }), { numRuns: 300 });
});

test('any JSON, and any text, is read without an error', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void readJson(JSON.stringify(value))));
  fc.assert(fc.property(fc.array(fc.jsonValue()), (items) => {
    const read = readJson(JSON.stringify({ format: FORMAT, items }));
    expect(read.items.length + read.problems.length).toBe(items.length);
  }));
  fc.assert(fc.property(fc.string(), (text) => void readJson(text)));
});

test('reads a list of cookies as other tools export it', () => {
  const [domain, name, value] = ['.x.example', 'sid', 'abc'];
  const list = [
    { domain, expirationDate: 1800000000.5, hostOnly: false, httpOnly: true, name, path: '/', sameSite: 'no_restriction', secure: true, session: false, storeId: '0', value, partitionKey: { topLevelSite: 'https://top.example', hasCrossSiteAncestor: true } },
    { domain: 'www.x.example', hostOnly: true, httpOnly: false, name: 'a', path: '/', sameSite: null, secure: false, session: true, storeId: null, value: '1' },
    { domain: 'www.x.example', name: 'a', value: '1', path: '/', expires: -1, httpOnly: false, secure: false, sameSite: 'Lax' },
  ];
  const wide = cookie({
    name, value, domain, expires: 1_800_000_000_500, partition: 'https://top.example', hasCrossSiteAncestor: true,
    flags: { secure: true, httpOnly: true, hostOnly: false, sameSite: 'no_restriction' },
  });
  const lax = cookie({ flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'lax' } });
  expect(readJson(JSON.stringify(list))).toEqual({ items: [wide, cookie(), lax], problems: [] });
  expect(readJson(JSON.stringify({ cookies: list, origins: [] })).items).toHaveLength(3);
});

test.each([
  ['{', 'not-json'], ['{}', 'no-items'], ['3', 'no-items'], ['{"format":"stored-here/2","items":[]}', 'version'], ['{"format":"stored-here/1"}', 'no-items'],
  ['[{"name":"a","value":"1"}]', 'domain'], ['[{"name":"a","domain":"x"}]', 'item'], ['[{"name":"a","value":"1","domain":"x","expirationDate":"soon"}]', 'expiry'],
  ['[{"name":"a","value":"1","domain":"x","sameSite":"sometimes"}]', 'item'], ['{"format":"stored-here/1","items":[{"kind":"cloud"}]}', 'kind'],
])('%s is told as %s', (text, why) => {
  expect(readJson(text)).toMatchObject({ items: [], problems: [{ at: 1, why }] });
});
