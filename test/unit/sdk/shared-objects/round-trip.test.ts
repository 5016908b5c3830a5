/** @jest-environment node */
import fc from 'fast-check';
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import type { SolEntry, SolNode, SolValue } from '../../../../sdk/shared-objects/sol-value';
import { writeSol } from '../../../../sdk/shared-objects/write-sol';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('__proto__', 'constructor', 'a', '\ufeffmark', ''));
const name = text.filter((one) => one !== '');
const number = fc.double();
const plain: fc.Arbitrary<SolValue> = fc.oneof(number, text, fc.boolean(), fc.constant(null), fc.constant(undefined));
const of = <T extends SolNode>(type: T['type'], fields: { [F in keyof Omit<T, 'type'>]: fc.Arbitrary<T[F]> }): fc.Arbitrary<SolNode> =>
  fc.record({ type: fc.constant(type), ...fields }, { noNullPrototype: true }) as never;
type Of<T extends SolNode['type']> = Extract<SolNode, { type: T }>;

const list = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 4 });
const named = (names: fc.Arbitrary<string>, value: fc.Arbitrary<SolValue>): fc.Arbitrary<SolEntry[]> => list(fc.record({ name: names, value }, { noNullPrototype: true }));

const { amf3 } = fc.letrec<{ amf3: SolValue }>((tie) => {
  const value = tie('amf3');
  const vector = (kind: Of<'vector'>['of'], items: fc.Arbitrary<SolValue>): fc.Arbitrary<SolNode> =>
    of<Of<'vector'>>('vector', { of: fc.constant(kind), isFixed: fc.boolean(), className: kind === 'object' ? text : fc.constant(''), items: list(items) });
  const sealed = fc.tuple(text, named(text, value), named(name, value), fc.boolean()).map(([className, own, more, isDynamic]) => {
    return { type: 'object', className, entries: isDynamic ? [...own, ...more] : own, sealed: own.length, isDynamic } as const;
  });
  return {
    amf3: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      plain,
      of<Of<'int'>>('int', { value: fc.integer({ min: -(2 ** 28), max: 2 ** 28 - 1 }) }),
      of<Of<'reference'>>('reference', { index: fc.nat(1000) }),
      of<Of<'date'>>('date', { time: number, zone: fc.constant(0) }),
      of<Of<'xml'>>('xml', { text, isLegacy: fc.boolean() }),
      of<Of<'bytes'>>('bytes', { bytes: fc.uint8Array({ maxLength: 20 }).map((bytes) => new Uint8Array(bytes)) }),
      of<Of<'array'>>('array', { items: list(value), entries: named(name, value) }),
      sealed,
      of<Of<'external'>>('external', { className: fc.constantFrom('flex.messaging.io.ObjectProxy', 'flex.messaging.io.ArrayList'), isDynamic: fc.boolean(), value }),
      vector('int', fc.integer()),
      vector('uint', fc.nat(2 ** 31)),
      vector('double', number),
      vector('object', value),
      of<Of<'dictionary'>>('dictionary', { isWeak: fc.boolean(), pairs: list(fc.record({ key: value, value }, { noNullPrototype: true })) }),
    ),
  };
});

const { amf0 } = fc.letrec<{ amf0: SolValue }>((tie) => {
  const value = tie('amf0');
  return {
    amf0: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      plain,
      of<Of<'reference'>>('reference', { index: fc.nat(65_535) }),
      of<Of<'date'>>('date', { time: number, zone: fc.integer({ min: -32_768, max: 32_767 }) }),
      of<Of<'xml'>>('xml', { text, isLegacy: fc.constant(true) }),
      of<Of<'unsupported'>>('unsupported', {}),
      of<Of<'array'>>('array', { items: list(value), entries: fc.constant([]) }),
      of<Of<'ecma'>>('ecma', { length: fc.nat(2 ** 31), entries: named(text, value) }),
      of<Of<'object'>>('object', { className: fc.option(text), entries: named(text, value), sealed: fc.constant(0), isDynamic: fc.constant(true) }),
      of<Of<'amf3'>>('amf3', { value: amf3 }),
    ),
  };
});

const holdsReference = (value: unknown): boolean => JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? '' : one))?.includes('"reference"') ?? false;

/** AMF3's references lead to what has been read: gives each a number that there is, and takes out those that come before any. */
function settled(value: SolValue, seen: { objects: number }): SolValue {
  if (typeof value !== 'object' || value === null) return value;
  if (value.type === 'amf3') return { ...value, value: settled(value.value, seen) };
  if (value.type === 'int') return value;
  if (value.type === 'reference') return seen.objects ? { ...value, index: value.index % seen.objects } : null;
  seen.objects++;
  const each = (one: SolValue): SolValue => settled(one, seen);
  const entriesOf = (entries: readonly SolEntry[]): SolEntry[] => entries.map((entry) => ({ ...entry, value: each(entry.value) }));
  switch (value.type) {
    case 'object':
      return { ...value, entries: entriesOf(value.entries) };
    case 'array': {
      const entries = entriesOf(value.entries);
      return { ...value, entries, items: value.items.map(each) };
    }
    case 'vector':
      return { ...value, items: value.items.map(each) };
    case 'external':
      return { ...value, value: each(value.value) };
    case 'dictionary':
      return { ...value, pairs: value.pairs.map(({ key, value: one }) => ({ key: each(key), value: each(one) })) };
    default:
      return value;
  }
}

function check(version: 0 | 3, fileName: string, entries: SolEntry[]): void {
  const bytes = writeSol({ name: fileName, version, entries });
  const file = readSol(bytes);
  expect(file).toStrictEqual({ name: fileName, version, size: bytes.length, isSizeRight: true, entries });
  expect(writeSol(file)).toEqual(bytes);
}

test('AMF3: what is written is read again, order, duplicates and references included, and written to the same bytes', () => {
  let withReferences = 0;
  fc.assert(
    fc.property(text, named(text, amf3), (fileName, raw) => {
      const seen = { objects: 0 };
      const entries = raw.map((entry) => ({ ...entry, value: settled(entry.value, seen) }));
      withReferences += +holdsReference(entries);
      check(3, fileName, entries);
    }),
    { numRuns: 1500 },
  );
  expect(withReferences).toBeGreaterThan(20); // else nothing was tried of them
});

test('AMF0: the same, AMF3’s values in it included', () => {
  fc.assert(
    fc.property(text, named(text, amf0), (fileName, raw) => {
      const seen = { objects: 0 };
      const inAmf3 = (value: SolValue): SolValue => {
        if (typeof value !== 'object' || value === null) return value;
        if (value.type === 'amf3') return settled(value, seen);
        if (value.type === 'array') return { ...value, items: value.items.map(inAmf3) };
        return 'entries' in value ? { ...value, entries: value.entries.map((entry) => ({ ...entry, value: inAmf3(entry.value) })) } : value;
      };
      check(0, fileName, raw.map((entry) => ({ ...entry, value: inAmf3(entry.value) })));
    }),
    { numRuns: 1500 },
  );
});
