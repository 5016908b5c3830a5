import { isSolNode, type SolFile, type SolNode, type SolReference, type SolValue } from './sol-value';

/** Where a value stands in its file. */
export interface SolPlace {
  /** The value at that place. */
  readonly value: SolValue;
  /** Names and, in lists, indexes from the top of the file; in a dictionary the pair's index and `key` or `value`. */
  readonly path: readonly (string | number)[];
}

/** Where the references of a file lead. */
export interface SolReferences {
  /**
   * AMF0: whose way of counting the file's references keep to; `either` where both lead to the same, `dangling` where they lead
   * nowhere. Null where the file has none of them: AMF3 counts in one way.
   */
  readonly numbering: 'flash' | 'ruffle' | 'either' | 'dangling' | null;
  /** Where a reference of the file leads, or null. */
  placeOf(reference: SolReference): SolPlace | null;
}

/** A value with what it lies in: its path is made only for those that something leads to. */
interface Spot {
  readonly value: SolValue;
  readonly step: string | number | null;
  readonly up: Spot | null;
}

/** A reference, and how many values of each count came before it: it can't lead to a later one. */
interface Found {
  readonly reference: SolReference;
  readonly before: Readonly<Record<Count, number>>;
}

type Count = 'flash' | 'ruffle' | 'amf3';
type Spots = Record<Count, Spot[]>;

/** AMF0's types that Flash Player counts; Ruffle counts every value but references. */
const FLASH: readonly SolNode['type'][] = ['object', 'ecma', 'array', 'xml'];
/** AMF0's types that a reference can sensibly lead to. */
const CONTAINERS: readonly SolNode['type'][] = ['object', 'ecma', 'array'];
const NOT_IN_AMF3_TABLE: readonly SolNode['type'][] = ['int', 'reference'];

/** The data object, which is written nowhere: Flash Player counts it as the first. */
const ROOT: Spot = { value: null, step: null, up: null };

function place({ value, step, up }: Spot): SolPlace {
  const path = step === null ? [] : [step];
  for (let spot = up; spot; spot = spot.up) if (spot.step !== null) path.unshift(spot.step);
  return { value, path };
}

/** What lies in a value, in the order of the file: names before items. Wrappers are no step of a path. */
function* inside(node: SolNode, up: Spot): Generator<Spot> {
  if (node.type === 'external' || node.type === 'amf3') yield { value: node.value, step: null, up };
  if ('entries' in node) for (const { name, value } of node.entries) yield { value, step: name, up };
  if ('items' in node) for (const [step, value] of node.items.entries()) yield { value, step, up };
  if (node.type !== 'dictionary') return;
  for (const [index, { key, value }] of node.pairs.entries()) {
    const pair = { value: null, step: index, up };
    yield { value: key, step: 'key', up: pair };
    yield { value, step: 'value', up: pair };
  }
}

/** Counts one value in every way that it counts. */
function enter(spots: Spots, spot: Spot, amf: 0 | 3): void {
  const type = isSolNode(spot.value) ? spot.value.type : null;
  if (amf === 3) {
    if (type && !NOT_IN_AMF3_TABLE.includes(type)) spots.amf3.push(spot);
    return;
  }
  spots.ruffle.push(spot);
  if (type && FLASH.includes(type)) spots.flash.push(spot);
}

/** Goes through a file once, counting in every way. */
function count({ version, entries }: Pick<SolFile, 'version' | 'entries'>): [Spots, Record<0 | 3, Found[]>] {
  const spots: Spots = { flash: [ROOT], ruffle: [], amf3: [] };
  const found: Record<0 | 3, Found[]> = { 0: [], 3: [] };
  const visit = (spot: Spot, amf: 0 | 3): void => {
    const { value } = spot;
    if (isSolNode(value) && value.type === 'reference') {
      found[amf].push({ reference: value, before: { flash: spots.flash.length, ruffle: spots.ruffle.length, amf3: spots.amf3.length } });
      return;
    }
    enter(spots, spot, amf);
    if (isSolNode(value)) for (const inner of inside(value, spot)) visit(inner, value.type === 'amf3' ? 3 : amf);
  };
  for (const { name, value } of entries) visit({ value, step: name, up: null }, version);
  return [spots, found];
}

/**
 * Finds where a file's references lead. Flash Player and Ruffle number AMF0's values differently and a file does not say who
 * wrote it: it is Ruffle's where all its references hit an object or array when counted so, else Flash Player's. That holds
 * for every sample, among them the same data as each of the two wrote it. Goes through the whole file: call it when a
 * file is opened, not when it is listed.
 */
export function resolveReferences(file: Pick<SolFile, 'version' | 'entries'>): SolReferences {
  const [spots, found] = count(file);
  const spotOf = ({ reference, before }: Found, by: Count): Spot | null => (reference.index < before[by] ? (spots[by][reference.index] ?? null) : null);
  const isContainer = (spot: Spot | null): boolean => spot === ROOT || (isSolNode(spot?.value) && CONTAINERS.includes(spot.value.type));
  const fits = (by: Count): boolean => found[0].every((one) => isContainer(spotOf(one, by)));
  const isSame = found[0].every((one) => spotOf(one, 'flash') === spotOf(one, 'ruffle'));
  const counted = fits('ruffle') ? 'ruffle' : fits('flash') ? 'flash' : null;
  const places = new Map<SolReference, SolPlace>();
  const add = (one: Found, spot: Spot | null): unknown => spot && places.set(one.reference, place(spot));
  if (counted) for (const one of found[0]) add(one, spotOf(one, counted));
  for (const one of found[3]) add(one, spotOf(one, 'amf3'));
  const numbering = counted ? (isSame ? 'either' : counted) : 'dangling';
  return { numbering: found[0].length ? numbering : null, placeOf: (reference) => places.get(reference) ?? null };
}
