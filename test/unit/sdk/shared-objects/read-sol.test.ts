/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import { readSolHeader } from '../../../../sdk/shared-objects/read-sol-header';
import { toBase64 } from '../../../../sdk/shared-objects/base64';
import { SolError } from '../../../../sdk/shared-objects/sol-error';
import { SOL_LIMITS, type SolLimits } from '../../../../sdk/shared-objects/sol-limits';
import type { SolNode } from '../../../../sdk/shared-objects/sol-value';
import { writeSol } from '../../../../sdk/shared-objects/write-sol';
import { OWN } from './fixtures';
import { EVERY_AMF3, entries } from './samples';

const own = (name: string): Uint8Array => new Uint8Array(readFileSync(`${OWN}/${name}.sol`));

function refusal(bytes: Uint8Array, limits?: SolLimits): SolError {
  try {
    readSol(bytes, limits);
  } catch (error) {
    if (error instanceof SolError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

test.each([
  ['edge-count-bomb', 'count', 34],
  ['edge-trailing-garbage', 'end', 33],
  ['edge-reserved-marker-04', 'marker', 30],
  ['edge-externalizable-unknown', 'external', 38],
  ['edge-depth-5000', 'depth', 26 + 2 + 256 * 3 + 2],
])('%s is refused for its %s, at the byte where reading stopped', (name, fault, at) => {
  expect(refusal(own(name))).toMatchObject({ fault, at });
});

test('what came before the fault is still there', () => {
  const bytes = writeSol({ name: 'n', version: 3, entries: entries({ a: 1, b: 'two', c: true }) });
  const cut = refusal(bytes.subarray(0, bytes.length - 2));
  expect(cut.fault).toBe('end');
  expect(cut.entries).toEqual(entries({ a: 1, b: 'two' }));
});

const nested = (depth: number): SolNode => ({ type: 'array', items: depth > 1 ? [nested(depth - 1)] : [], entries: [] });

test.each([0, 3] as const)('AMF%s: as deep as the limit is read, one deeper is refused', (version) => {
  const bytes = (depth: number): Uint8Array => writeSol({ name: 'n', version, entries: entries({ a: nested(depth) }) });
  expect(readSol(bytes(SOL_LIMITS.depth)).entries).toEqual(entries({ a: nested(SOL_LIMITS.depth) }));
  expect(refusal(bytes(9), { ...SOL_LIMITS, depth: 8 }).fault).toBe('depth');
  expect(() => readSol(bytes(8), { ...SOL_LIMITS, depth: 8 })).not.toThrow();
});

test.each([0, 3] as const)('AMF%s: as many values as the limit are read, one more is refused', (version) => {
  const bytes = writeSol({ name: 'n', version, entries: entries({ a: 1, b: { type: 'array', items: [true, null], entries: [] } }) });
  expect(() => readSol(bytes, { ...SOL_LIMITS, nodes: 4 })).not.toThrow();
  expect(refusal(bytes, { ...SOL_LIMITS, nodes: 3 })).toMatchObject({ fault: 'nodes', entries: entries({ a: 1 }) });
});

test('a file of as many bytes as the limit is read, a larger one is not looked at', () => {
  const bytes = writeSol(EVERY_AMF3);
  expect(() => readSol(bytes, { ...SOL_LIMITS, bytes: bytes.length })).not.toThrow();
  expect(refusal(bytes, { ...SOL_LIMITS, bytes: bytes.length - 1 })).toMatchObject({ fault: 'bytes', at: 0 });
});

/** A file of one value, given as its bytes. */
const fileOf = (version: 0 | 3, ...value: number[]): Uint8Array => {
  const bytes = writeSol({ name: 'n', version, entries: entries({ a: null }) });
  const name = version ? [3, 97] : [0, 1, 97];
  return new Uint8Array([...bytes.subarray(0, 23), ...name, ...value, 0]);
};

test.each<[string, Uint8Array]>([
  ['a strict array of AMF0', fileOf(0, 10, 255, 255, 255, 255)],
  ['an array', fileOf(3, 9, 255, 255, 255, 255)],
  ['a class’s names', fileOf(3, 10, 255, 255, 255, 251)],
  ['a vector of int', fileOf(3, 13, 5, 0, 0, 0, 0)],
  ['a vector of uint', fileOf(3, 14, 5, 0, 0, 0, 0)],
  ['a vector of double', fileOf(3, 15, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
  ['a vector of objects', fileOf(3, 16, 13, 0, 1, 1, 1)],
  ['a dictionary', fileOf(3, 17, 9, 0)],
  ['a string', fileOf(3, 6, 9, 97)],
])('%s of more than the file has left is refused before it is read', (_, bytes) => {
  expect(refusal(bytes).fault).toBe('count');
});

test('an ECMA array’s length is a number like any other', () => {
  expect(readSol(own('edge-ecma-huge-length')).entries[0]!.value).toMatchObject({ length: 4294967295 });
});

test.each<[string, Uint8Array]>([
  ['an object', fileOf(3, 10, 2)],
  ['a string', fileOf(3, 6, 2)],
  ['a class', fileOf(3, 10, 5)],
])('a reference to %s that has not been read is refused', (_, bytes) => {
  expect(refusal(bytes).fault).toBe('reference');
});

test('the string test’s files with another constant, padding or version are refused', () => {
  const bytes = own('edge-dup-keys');
  const changed = (at: number, value: number): Uint8Array => bytes.map((byte, index) => (index === at ? value : byte));
  for (const at of [0, 1, 6, 9, 10, 15, 22, 24]) expect(refusal(changed(at, 77)).fault).toBe('container');
  expect(refusal(changed(25, 1)).fault).toBe('version');
  expect(refusal(changed(31, 9)).fault).toBe('container'); // behind the first value
  expect(refusal(new Uint8Array()).fault).toBe('end');
});

test('names are data: nothing is inherited from them', () => {
  const [first] = readSol(own('edge-proto-keys')).entries;
  expect(first).toEqual({ name: '__proto__', value: { type: 'object', className: null, entries: entries({ polluted: true }), sealed: 0, isDynamic: true } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a long name is read from the header alone, and a damaged one refused', () => {
  const text = toBase64(writeSol({ name: '钉'.repeat(20_000), version: 0, entries: entries({ a: 'x'.repeat(100_000) }) }));
  expect(readSolHeader(text)).toMatchObject({ name: '钉'.repeat(20_000), version: 0, isSizeRight: true });
  for (const damaged of ['', 'AL8', '%%%%', text.slice(0, 40), `BL8${text.slice(3)}`]) expect(() => readSolHeader(damaged)).toThrow(SolError);
});
