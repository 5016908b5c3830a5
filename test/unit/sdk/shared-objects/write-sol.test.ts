/** @jest-environment node */
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import { SolError } from '../../../../sdk/shared-objects/sol-error';
import { SOL_LIMITS } from '../../../../sdk/shared-objects/sol-limits';
import type { SolNode, SolValue } from '../../../../sdk/shared-objects/sol-value';
import { writeSol } from '../../../../sdk/shared-objects/write-sol';
import { EVERY_AMF0, EVERY_AMF3, entries, object } from './samples';

const write = (version: 0 | 3, value: SolValue): Uint8Array => writeSol({ name: 'n', version, entries: entries({ a: value }) });
const again = (version: 0 | 3, value: SolValue): SolValue => readSol(write(version, value)).entries[0]!.value;

function fault(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SolError) return error.fault;
    throw error;
  }
  return 'none';
}

test.each([
  ['AMF0', EVERY_AMF0],
  ['AMF3', EVERY_AMF3],
])('%s: every type is read as it was written', (_, file) => {
  const bytes = writeSol(file);
  expect(readSol(bytes)).toStrictEqual({ ...file, size: bytes.length, isSizeRight: true });
});

test('the bytes of a small file, by the specification', () => {
  const bytes = writeSol({ name: 'hello', version: 3, entries: entries({ a: { type: 'int', value: -1 }, b: 'a' }) });
  const container = ['00bf', '00000022', '54 43 53 4f', '000400000000', '0005', '68656c6c6f', '000000', '03'];
  const body = ['03 61', '04 ffffffff', '00', '03 62', '06 00', '00'];
  expect(Buffer.from(bytes).toString('hex')).toBe([...container, ...body].join('').replaceAll(' ', ''));
});

test.each([65_535, 65_536, 200_000])('AMF0: a string of %s bytes', (length) => {
  const bytes = write(0, 'x'.repeat(length));
  expect(bytes[26]).toBe(length > 65_535 ? 12 : 2);
  expect(readSol(bytes).entries[0]!.value).toBe('x'.repeat(length));
});

test.each([0, 127, 128, 16383, 16384, 2097151, 2097152, 268435455, -1, -268435456])('the integer %s', (value) => {
  expect(again(3, { type: 'int', value })).toEqual({ type: 'int', value });
});

test('half of a surrogate pair, which UTF-8 can’t hold, becomes U+FFFD', () => {
  for (const version of [0, 3] as const) expect(again(version, 'a\ud83db')).toBe('a\ufffdb');
});

test('data that goes round in a circle is refused; by reference it can be written', () => {
  const round: { type: 'array'; items: SolValue[]; entries: [] } = { type: 'array', items: [], entries: [] };
  round.items.push(round);
  for (const version of [0, 3] as const) expect(fault(() => write(version, round))).toBe('depth');
  expect(again(3, { ...round, items: [{ type: 'reference', index: 0 }] })).toEqual({ ...round, items: [{ type: 'reference', index: 0 }] });
});

test.each<[string, [version: 0 | 3, value: SolValue], string]>([
  ['an integer above 28 bits', [3, { type: 'int', value: 268435456 }], 'value'],
  ['an integer that is none', [3, { type: 'int', value: 0.5 }], 'value'],
  ['AMF3’s integer in AMF0', [0, { type: 'int', value: 1 }], 'value'],
  ['AMF0’s array in AMF3', [3, { type: 'ecma', length: 0, entries: [] }], 'value'],
  ['names in AMF0’s strict array', [0, { type: 'array', items: [], entries: entries({ a: 1 }) }], 'value'],
  ['an empty name in AMF3', [3, object({ '': 1 })], 'value'],
  ['more names than the class has', [3, object({ a: 1, b: 2 }, { sealed: 1, isDynamic: false })], 'value'],
  ['fewer names than the class has', [3, object({ a: 1 }, { sealed: 2 })], 'value'],
  ['a reference to nothing', [3, { type: 'reference', index: 0 }], 'reference'],
  ['a type that there is not', [3, { type: 'unheard-of' } as unknown as SolNode], 'value'],
  ['a name of more than 65,535 bytes', [0, object({ ['é'.repeat(32_768)]: 1 }, { className: null })], 'count'],
  ['a reference above 65,535', [0, { type: 'reference', index: 65_536 }], 'count'],
])('%s is refused', (_, parts, expected) => {
  expect(fault(() => write(...parts))).toBe(expected);
});

test('a file above the limit of bytes, or of another version, is refused', () => {
  const half = { type: 'bytes', bytes: new Uint8Array(SOL_LIMITS.bytes / 2) } as const;
  expect(fault(() => write(3, half))).toBe('none');
  expect(fault(() => writeSol({ name: 'n', version: 3, entries: entries({ a: half, b: half }) }))).toBe('bytes');
  expect(fault(() => writeSol({ name: 'n', version: 1 as 0, entries: [] }))).toBe('version');
});
