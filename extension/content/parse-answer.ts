import { parseDeclaration } from '../../sdk/declaration/parse-declaration';
import { BRIDGE_VERSION, ENTRY_KINDS, type BridgeQuestion, type BridgeQuestions, type ConsentRecord, type ErasedItem, type EraseReport } from '../../sdk/protocol';

/** More entries than this no site needs; comparing them with what is stored takes time. */
const MOST = 2000;

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object');
  return value as Fields;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function list<T>(value: unknown, read: (one: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length > MOST) throw new TypeError('not a list of a fair length');
  return value.map(read);
}

function flags(value: unknown): Record<string, boolean> {
  const pairs = Object.entries(fields(value));
  if (pairs.length > MOST || pairs.some(([, allowed]) => typeof allowed !== 'boolean')) throw new TypeError('not a list of switches');
  return Object.fromEntries(pairs) as Record<string, boolean>;
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('not a number');
  return value;
}

const SOURCES = ['banner', 'preferences', 'page', 'api', 'extension'] as const;

function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError('not a known word');
  return found;
}

function record(value: unknown): ConsentRecord | null {
  if (value === null) return null;
  const { id, time, source, policyVersion, purposes, vendors, sweep, domain } = fields(value);
  return {
    id: text(id),
    time: numberOf(time),
    source: oneOf(SOURCES, source),
    policyVersion: text(policyVersion),
    purposes: flags(purposes),
    vendors: flags(vendors),
    sweep: numberOf(sweep),
    domain: text(domain),
  };
}

const erased = (value: unknown): ErasedItem => {
  const { kind, name } = fields(value);
  return { kind: oneOf(ENTRY_KINDS, kind), name: text(name) };
};

const because = <K extends 'reason' | 'basis'>(key: K) => (value: unknown) => {
  const read = fields(value);
  return { item: erased(read['item']), [key]: text(read[key]) } as { item: ErasedItem } & Record<K, string>;
};

function report(value: unknown): EraseReport {
  const { removed, failed, retained, unverifiable, needsReload } = fields(value);
  return {
    removed: list(removed, erased),
    failed: list(failed, because('reason')),
    retained: list(retained, because('basis')),
    unverifiable: list(unverifiable, because('reason')),
    needsReload: needsReload === true,
  };
}

const READ: { readonly [Q in BridgeQuestion]: (value: unknown) => BridgeQuestions[Q]['answer'] } = {
  state: (value) => {
    const state = fields(value);
    const declaration = fields(state['declaration']);
    for (const part of ['entries', 'vendors', 'purposes']) list(declaration[part], fields);
    return { declaration: parseDeclaration(declaration), record: record(state['record']) };
  },
  withdraw: report,
};

/**
 * Reads what a page answered to question `ask` with this `id`. The page is not trusted: every part
 * is checked and copied, what is not known is left out or refused. Throws for anything that is not
 * a complete answer, with the page's own error text where it sent one.
 */
export function parseAnswer<Q extends BridgeQuestion>(answer: string, { ask, id }: { ask: Q; id: string }): BridgeQuestions[Q]['answer'] {
  const envelope = fields(JSON.parse(answer));
  if (envelope['v'] !== BRIDGE_VERSION || envelope['id'] !== id || envelope['ask'] !== ask) throw new TypeError('an answer to something else');
  if (typeof envelope['error'] === 'string') throw new Error(`The site says: ${envelope['error'].slice(0, 300)}`);
  return READ[ask](envelope['answer']);
}
