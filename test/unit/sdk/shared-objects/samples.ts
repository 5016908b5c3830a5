import type { SolEntry, SolFile, SolNode, SolValue } from '../../../../sdk/shared-objects/sol-value';
import { writeSol } from '../../../../sdk/shared-objects/write-sol';

export const entries = (pairs: Readonly<Record<string, SolValue>>): SolEntry[] => Object.entries(pairs).map(([name, value]) => ({ name, value }));

export const object = (pairs: Readonly<Record<string, SolValue>>, more: Partial<Extract<SolNode, { type: 'object' }>> = {}): SolNode => ({
  type: 'object',
  className: '',
  entries: entries(pairs),
  sealed: 0,
  isDynamic: true,
  ...more,
});

const vector = (of: 'int' | 'uint' | 'double' | 'object', items: readonly SolValue[]): SolNode => ({ type: 'vector', of, isFixed: of === 'uint', className: of === 'object' ? 'C' : '', items });

/** One value of every type that AMF3 has. */
export const EVERY_AMF3: Pick<SolFile, 'name' | 'version' | 'entries'> = {
  name: 'every',
  version: 3,
  entries: entries({
    nothing: undefined,
    none: null,
    no: false,
    yes: true,
    int: { type: 'int', value: -268435456 },
    double: 0.5,
    text: 'text',
    again: 'text',
    empty: '',
    far: '钉钉 😀',
    legacy: { type: 'xml', text: '<a/>', isLegacy: true },
    xml: { type: 'xml', text: '<b/>', isLegacy: false },
    date: { type: 'date', time: 1.5e12, zone: 0 },
    array: { type: 'array', items: ['a', { type: 'int', value: 300 }], entries: entries({ named: 1 }) },
    point: object({ x: 1, y: 2, extra: true }, { className: 'Point', sealed: 2 }),
    point2: object({ x: 3, y: 4 }, { className: 'Point', sealed: 2 }),
    sealed: object({ x: 3 }, { className: 'Fixed', sealed: 1, isDynamic: false }),
    list: { type: 'external', className: 'flex.messaging.io.ArrayCollection', isDynamic: false, value: { type: 'array', items: [1], entries: [] } },
    bytes: { type: 'bytes', bytes: new Uint8Array([1, 2, 255]) },
    ints: vector('int', [-1, 5]),
    uints: vector('uint', [4294967295]),
    doubles: vector('double', [0.1, -0]),
    objects: vector('object', [object({}), 'x']),
    map: { type: 'dictionary', isWeak: false, pairs: [{ key: object({ k: 1 }), value: 'v' }] },
    back: { type: 'reference', index: 2 },
  }),
};

/** One value of every type that AMF0 has. */
export const EVERY_AMF0: Pick<SolFile, 'name' | 'version' | 'entries'> = {
  name: 'every',
  version: 0,
  entries: entries({
    number: -0.25,
    yes: true,
    text: 'text é',
    object: object({ a: 1, '': null, __proto__x: 'p' }, { className: null }),
    none: null,
    nothing: undefined,
    back: { type: 'reference', index: 1 },
    ecma: { type: 'ecma', length: 7, entries: entries({ 0: 'a', b: object({}, { className: null }) }) },
    strict: { type: 'array', items: [1, 'b', { type: 'array', items: [], entries: [] }], entries: [] },
    date: { type: 'date', time: 1.5e12, zone: -60 },
    unsupported: { type: 'unsupported' },
    xml: { type: 'xml', text: '<a/>', isLegacy: true },
    typed: object({ x: 1 }, { className: 'com.x.Point' }),
    three: { type: 'amf3', value: EVERY_AMF3.entries[13]!.value },
  }),
};

/** Both as files. */
export const everyType = (): Uint8Array[] => [writeSol(EVERY_AMF3), writeSol(EVERY_AMF0)];
