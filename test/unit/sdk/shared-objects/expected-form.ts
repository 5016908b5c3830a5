import { resolveReferences, type SolReferences } from '../../../../sdk/shared-objects/resolve-references';
import type { SolEntry, SolFile, SolNode, SolValue } from '../../../../sdk/shared-objects/sol-value';

/**
 * The form in which the fixtures' `.expected.json` files state a decoded file: JSON's own types stand for themselves, everything
 * else is an object whose `$` says what it is; a reference has its number as stored and, where it leads anywhere, the path there.
 */
const number = (value: number): unknown => {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
};

type Forms = { readonly [T in SolNode['type']]: (node: Extract<SolNode, { type: T }>) => unknown };

/** What a node of a file of this version is in that form. */
function forms(amf: 0 | 3, references: SolReferences): (value: SolValue) => unknown {
  const props = (entries: readonly SolEntry[]): unknown => entries.map(({ name, value }) => [name, form(value)]);
  const inAmf3 = (value: SolValue): unknown => forms(3, references)(value);
  const FORMS: Forms = {
    int: ({ value }) => ({ $: 'int', v: value }),
    object: ({ className, entries, sealed, isDynamic }) => ({
      $: 'object',
      ...(className !== null && { class: className }),
      props: props(entries),
      ...(amf === 3 && { dynamic: isDynamic, sealed }),
    }),
    ecma: ({ length, entries }) => ({ $: 'ecma', length, props: props(entries) }),
    array: ({ items, entries }) => ({ $: 'array', dense: items.map(form), ...(entries.length && { assoc: props(entries) }) }),
    date: ({ time, zone }) => ({ $: 'date', ms: number(time), ...(amf === 0 && { tz: zone }) }),
    xml: ({ text, isLegacy }) => ({ $: 'xml', legacy: isLegacy, text }),
    bytes: ({ bytes }) => ({ $: 'bytes', base64: Buffer.from(bytes).toString('base64') }),
    vector: ({ of, isFixed, className, items }) => ({ $: 'vector', of, fixed: isFixed, ...(of === 'object' && { type: className }), items: items.map(form) }),
    dictionary: ({ isWeak, pairs }) => ({ $: 'dictionary', weak: isWeak, entries: pairs.map(({ key, value }) => [form(key), form(value)]) }),
    external: ({ className, isDynamic, value }) => ({ $: 'external', class: className, dynamic: isDynamic, sealed: 0, value: form(value) }),
    amf3: ({ value }) => ({ $: 'amf3', value: inAmf3(value) }),
    unsupported: () => ({ $: 'unsupported' }),
    reference(node) {
      const place = references.placeOf(node);
      return { $: 'ref', index: node.index, ...(place && { to: place.path }) };
    },
  };
  function form(value: SolValue): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number') return number(value);
    return typeof value === 'object' && value ? (FORMS[value.type] as (node: SolNode) => unknown)(value) : value;
  }
  return form;
}

/** A decoded file as its `.expected.json` has it; `headerLength` is the fixture's, since the codec only says whether it is right. */
export function expectedForm(file: SolFile, headerLength: number): unknown {
  const references = resolveReferences(file);
  const form = forms(file.version, references);
  return {
    kind: 'lso',
    name: file.name,
    amf: file.version,
    headerLength,
    lengthOk: file.isSizeRight,
    fileBytes: file.size,
    ...(references.numbering && { refScheme: references.numbering }),
    body: file.entries.map(({ name, value }) => [name, form(value)]),
  };
}

/** One bare value of AMF3; a path in it starts at `$value`. */
export function expectedValue(value: SolValue): unknown {
  const entries = [{ name: '$value', value }];
  return { kind: 'amf3-value', value: forms(3, resolveReferences({ version: 3, entries }))(value) };
}
