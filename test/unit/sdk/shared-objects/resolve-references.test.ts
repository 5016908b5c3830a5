/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import { resolveReferences } from '../../../../sdk/shared-objects/resolve-references';
import type { SolEntry, SolNode, SolReference, SolValue } from '../../../../sdk/shared-objects/sol-value';
import { OWN } from './fixtures';
import { EVERY_AMF3, entries, object } from './samples';

const reference = (index: number): SolReference => ({ type: 'reference', index });

/** Where one reference leads in a file of these entries, with how they were numbered. */
function lead(version: 0 | 3, to: SolReference, list: SolEntry[]): unknown {
  const { numbering, placeOf } = resolveReferences({ version, entries: list });
  return [numbering, placeOf(to)?.path ?? null];
}

test('Ruffle counts every value from 0; Flash Player objects, arrays and XML from 1, after the data object', () => {
  const inside = (): Record<string, SolValue> => ({ text: 'x', xml: { type: 'xml', text: '', isLegacy: true }, date: { type: 'date', time: 0, zone: 0 }, o: object({ deep: object({}) }) });
  const byRuffle = reference(4);
  expect(lead(0, byRuffle, entries({ ...inside(), r: byRuffle }))).toEqual(['ruffle', ['o', 'deep']]); // Flash Player’s 4 is no object before it
  const byFlash = reference(2);
  expect(lead(0, byFlash, entries({ ...inside(), r: byFlash }))).toEqual(['flash', ['o']]); // Ruffle’s 2 is a date
  const root = reference(0);
  expect(lead(0, root, entries({ text: 'x', r: root }))).toEqual(['flash', []]);
});

test('where both ways lead to an object, Ruffle’s is taken; where to the same, there is no telling', () => {
  const either = reference(1);
  expect(lead(0, either, entries({ text: 'x', o: object({ self: either }) }))).toEqual(['either', ['o']]);
  const both = reference(1);
  expect(lead(0, both, entries({ a: object({}), b: object({}), r: both }))).toEqual(['ruffle', ['b']]);
});

test('one reference that fits neither way leaves all of them without a place', () => {
  const good = reference(0);
  expect(lead(0, good, entries({ a: object({}), r: good, bad: reference(9) }))).toEqual(['dangling', null]);
  const later = reference(1); // to what comes after it
  expect(lead(0, later, entries({ r: later, a: object({}), b: object({}) }))).toEqual(['dangling', null]);
});

test('AMF3 counts in one way: names of an array before its items, a wrapper and what it wraps', () => {
  const to = [0, 1, 2, 3, 4, 5].map(reference);
  const list = entries({
    array: { type: 'array', items: [object({})], entries: entries({ named: object({}) }) },
    wrapped: { type: 'external', className: 'flex.messaging.io.ArrayList', isDynamic: false, value: { type: 'array', items: [], entries: [] } },
    map: { type: 'dictionary', isWeak: false, pairs: [{ key: 'k', value: null }] },
    all: { type: 'vector', of: 'object', isFixed: false, className: '', items: to },
  });
  const { numbering, placeOf } = resolveReferences({ version: 3, entries: list });
  expect(numbering).toBeNull();
  expect(to.map((one) => placeOf(one)?.path)).toEqual([['array'], ['array', 'named'], ['array', 0], ['wrapped'], ['wrapped'], ['map']]);
});

test('in a dictionary a path says which of a pair', () => {
  const [a, b] = [reference(1), reference(2)];
  const map: SolNode = { type: 'dictionary', isWeak: false, pairs: [{ key: object({}), value: object({}) }] };
  const { placeOf } = resolveReferences({ version: 3, entries: entries({ map, a, b }) });
  expect([placeOf(a)?.path, placeOf(b)?.path]).toEqual([['map', 0, 'key'], ['map', 0, 'value']]);
});

test('the value at a place is the one that was read, and is not copied', () => {
  const file = readSol(new Uint8Array(readFileSync(`${OWN}/ruffle-0.6.0-avm1.sol`)));
  const again = file.entries.find(({ name }) => name === 'again')!.value as SolReference;
  expect(resolveReferences(file).placeOf(again)?.value).toBe(file.entries.find(({ name }) => name === 'arr')!.value);
});

test('245 bytes that stand for a thousand million values are gone through once', () => {
  const file = readSol(new Uint8Array(readFileSync(`${OWN}/edge-reference-bomb.sol`)));
  const spy = jest.spyOn(Map.prototype, 'set');
  resolveReferences(file);
  expect(spy).toHaveBeenCalledTimes(60);
});

test('a file without references has no numbering', () => {
  expect(resolveReferences({ version: 0, entries: entries({ a: 1 }) }).numbering).toBeNull();
  expect(resolveReferences({ ...EVERY_AMF3, entries: EVERY_AMF3.entries.slice(0, 4) }).numbering).toBeNull();
});
