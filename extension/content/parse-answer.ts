import { BRIDGE_VERSION, CHOICE_SOURCES, ENTRY_KINDS, ERASE_REASONS, type BridgeQuestion, type BridgeQuestions, type ConsentRecord, type ErasedItem, type EraseReport } from '../../sdk/protocol';
import { fields, flags, listOf, numberOf, oneOf, orNull, text, type Read } from './read';
import { readDeclaration } from './read-declaration';

function record(value: unknown): ConsentRecord {
  const { id, time, source, policyVersion, purposes, vendors, sweep, domain, until, minor } = fields(value);
  return {
    id: text(id),
    time: numberOf(time),
    source: oneOf(...CHOICE_SOURCES)(source),
    policyVersion: text(policyVersion),
    purposes: flags(purposes),
    vendors: flags(vendors),
    sweep: numberOf(sweep),
    domain: text(domain),
    until: numberOf(until),
    minor: minor === true,
  };
}

const erased: Read<ErasedItem> = (value) => {
  const { kind, name } = fields(value);
  return { kind: oneOf(...ENTRY_KINDS)(kind), name: text(name) };
};

const unsettled: Read<EraseReport['failed'][number]> = (value) => {
  const { item, reason } = fields(value);
  return { item: erased(item), reason: oneOf(...ERASE_REASONS)(reason) };
};

const kept: Read<EraseReport['retained'][number]> = (value) => {
  const { item, basis } = fields(value);
  return { item: erased(item), basis: text(basis) };
};

function report(value: unknown): EraseReport {
  const { removed, failed, retained, unverifiable, needsReload } = fields(value);
  return {
    removed: listOf(erased)(removed),
    failed: listOf(unsettled)(failed),
    retained: listOf(kept)(retained),
    unverifiable: listOf(unsettled)(unverifiable),
    needsReload: needsReload === true,
  };
}

const READ: { readonly [Q in BridgeQuestion]: Read<BridgeQuestions[Q]['answer']> } = {
  state: (value) => {
    const { declaration, record: decided } = fields(value);
    return { declaration: readDeclaration(declaration), record: orNull(record)(decided) };
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
