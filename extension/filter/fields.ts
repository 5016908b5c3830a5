import { STORAGE_KINDS, type StorageKind } from '../../sdk/protocol';
import { hostOf, isWithin } from '../knowledge/is-within';
import { declaredPurpose, probablePurpose } from '../knowledge/purpose-of';
import type { Findable, ItemTest } from './query';
import { DURATIONS, readAmount, SIZES } from './read-amount';

/** One field of the query language. */
export interface Field {
  /** What to write, for one who wrote something else. */
  readonly example: string;
  /** Reads one value, in lower case; null where it is not understood. */
  readonly read: (value: string) => ItemTest | null;
  /** Whether it can be told of an item at all; a field that can't be told of any narrows nothing. */
  readonly known?: (item: Findable) => boolean;
}

/** What people call kinds besides their names. */
const SHORT: Readonly<Record<string, StorageKind>> = { idb: 'indexed-db', opfs: 'file-system', sw: 'service-worker', lso: 'shared-object' };

/** Reads a kind by its name, its beginning (`local`), its plural, or a short name. */
function readKind(value: string): ItemTest | null {
  const one = Object.hasOwn(SHORT, value) ? SHORT[value] : value.replace(/s$/, '');
  const kinds: readonly string[] = STORAGE_KINDS.filter((kind) => value !== '' && kind.startsWith(one ?? value));
  return kinds.length === 0 ? null : (item) => kinds.includes(item.kind);
}

/** With a dot in it, a domain and all below it; without, a part of the domain. */
function readSite(value: string): ItemTest | null {
  const wanted = hostOf(value);
  if (wanted === '') return null;
  return ({ domain }) => (wanted.includes('.') ? isWithin(domain, wanted) : hostOf(domain).includes(wanted));
}

const oneOf = (tests: Readonly<Record<string, ItemTest>>) => (value: string): ItemTest | null =>
  Object.hasOwn(tests, value) ? tests[value] ?? null : null;

const yesOrNo = (test: ItemTest) => oneOf({ yes: test, no: (item, context) => !test(item, context) });

function readPurpose(value: string): ItemTest | null {
  if (value === '') return null;
  const purposeOf = (item: Findable): string => declaredPurpose(item) ?? probablePurpose(item) ?? 'none';
  return (item) => purposeOf(item).toLowerCase() === value;
}

/** Kinds that end with the browser or the tab, unless they have a date. */
const SESSION_KINDS: ReadonlySet<StorageKind> = new Set(['cookie', 'session-storage', 'window-name']);

const endsWithSession: ItemTest = ({ kind, expires }) => expires === null && SESSION_KINDS.has(kind);
const neverEnds: ItemTest = (item, context) => item.expires === null && !endsWithSession(item, context);

/** How long from now: `session`, `never`, or a comparison. What never ends counts as endless where `endless` says so, and else has no end to compare. */
const readEnd = (endless: boolean) => (value: string): ItemTest | null => {
  const compare = readAmount(value, DURATIONS);
  if (compare === null) return oneOf({ session: endsWithSession, never: neverEnds, persistent: neverEnds })(value);
  return (item, context) =>
    item.expires === null ? endless && neverEnds(item, context) && compare(Infinity) : compare(item.expires - context.now);
};

function readSize(value: string): ItemTest | null {
  const compare = readAmount(value, SIZES);
  return compare && (({ size }) => compare(size));
}

function readChanged(value: string): ItemTest | null {
  const compare = readAmount(value, DURATIONS);
  return compare && (({ changed }, { now }) => changed !== undefined && compare(now - changed));
}

function readPartition(value: string): ItemTest | null {
  const known = yesOrNo(({ partition }) => partition !== null)(value);
  return known ?? (value === '' ? null : ({ partition }) => partition?.toLowerCase().includes(value) ?? false);
}

const contains = (of: (item: Findable) => string) => (value: string): ItemTest | null =>
  value === '' ? null : (item) => of(item).toLowerCase().includes(value);

/** Every field, by the word before its colon. */
export const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['kind', { example: 'kind:cookie', read: readKind }],
  ['site', { example: 'site:shop.example', read: readSite }],
  ['domain', { example: 'site:shop.example', read: readSite }],
  ['name', { example: 'name:session', read: contains(({ name }) => name) }],
  ['value', { example: 'value:en', read: contains(({ value }) => value) }],
  ['party', { example: 'party:third', read: oneOf({ first: ({ party }) => party === 'first', third: ({ party }) => party === 'third' }) }],
  ['purpose', { example: 'purpose:analytics', read: readPurpose }],
  ['size', { example: 'size:>10kb', read: readSize }],
  ['expires', { example: 'expires:<30d', read: readEnd(false) }],
  ['lifetime', { example: 'lifetime:>1y', read: readEnd(true) }],
  ['declared', { example: 'declared:no', read: oneOf({ yes: ({ declared }) => declared === 'declared', no: ({ declared }) => declared === 'undeclared', unknown: ({ declared }) => declared === 'unknown' }) }],
  ['partition', { example: 'partition:yes', read: readPartition }],
  ['signin', { example: 'signin:yes', read: yesOrNo(({ likelySignIn }) => likelySignIn) }],
  ['changed', { example: 'changed:<1h', read: readChanged, known: ({ changed }) => changed !== undefined }],
]);
