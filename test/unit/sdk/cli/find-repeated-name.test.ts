/** @jest-environment node */
import fc from 'fast-check';
import { findRepeatedName } from '../../../../sdk/cli/find-repeated-name';

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['[{"x":{"b":[],"c":"{\\"b\\":1,","b":1}}]', 'b'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"a":"a","b":["a","a"],"c":{"a":1},"d":{"a":1}}', null],
  ['"a:a:a"', null],
])('%s', (json, name) => expect(findRepeatedName(json)).toBe(name));

test('no value that was written from data has one', () => fc.assert(fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => expect(findRepeatedName(JSON.stringify(value, null, indent))).toBeNull())));
