import type { ConsentRecord, HistoryEvent, Vendor } from '../protocol';
import { answeredPurposes, collectionMethod, eventsOf, NOT_DECLARED, validUntil, WITHDRAWAL, type PurposeFacts, type ReceiptFacts } from './receipt-facts';

/** The profile of ISO/IEC TS 27560 that receipts conform to. */
const SCHEMA = 'https://w3id.org/dpv/schema/dpv-27560';
/** Prefixes of the vocabularies that receipts use. */
const CONTEXT = { dpv: 'https://w3id.org/dpv#', dct: 'http://purl.org/dc/terms/', skos: 'http://www.w3.org/2004/02/skos/core#' } as const;

/** JSON-LD, as far as nothing here depends on what is deeper in it. */
export interface JsonLd {
  /** A property by its prefixed name. */
  readonly [member: string]: unknown;
}

/** Of the visitor's consent: a receipt, and in it the record that it is a copy of. */
export interface DpvReceipt extends JsonLd {
  /** What the prefixes stand for. */
  readonly '@context': typeof CONTEXT;
  /** Says that it is a receipt. */
  readonly '@type': 'dpv:ConsentReceipt';
  /** The profile that it conforms to. */
  readonly 'dct:conformsTo': `${typeof SCHEMA}#receipt`;
  /** When the receipt was made, ISO 8601, UTC. */
  readonly 'dct:created': string;
  /** The record that it is a copy of. */
  readonly 'dct:hasPart': JsonLd & { readonly '@type': 'dpv:ConsentRecord'; readonly 'dct:conformsTo': `${typeof SCHEMA}#record`; readonly 'dpv:hasProcess': readonly JsonLd[] };
}

const isStatus = ({ event }: HistoryEvent): boolean => /^(Renewed)?Consent/.test(event);
const urn = (id: string): string => `urn:uuid:${id}`;

/** 27560 group "event": what happened, when, by what means, and until when it holds. */
const statusOf = ({ id, time, event, source, script }: HistoryEvent, record: ConsentRecord): JsonLd => ({
  '@id': urn(id),
  '@type': `dpv:${event}`,
  'dct:date': time,
  ...(/^(Renewed)?ConsentGiven$/.test(event) && { 'dct:valid': validUntil(record) }),
  ...(source && { 'dct:description': `source: ${source}` }),
  ...(script && { 'dct:source': script }),
});

/** 27560 group "party": a third party. */
const partyOf = ({ id, name, role, policyUrl, policyUrlReason }: Vendor): JsonLd => ({
  '@id': `#vendor-${id}`,
  '@type': role === 'processor' ? 'dpv:DataProcessor' : 'dpv:ThirdParty',
  'dct:identifier': id,
  'dpv:hasName': name,
  'dpv:hasContact': policyUrl ?? NOT_DECLARED,
  ...(policyUrlReason && { 'dct:description': policyUrlReason }),
});

const locationsOf = (vendors: readonly Vendor[]): JsonLd[] => [...new Set(vendors.flatMap(({ storageLocations }) => storageLocations ?? []))].map((place) => ({ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': place }));

const transfersOf = (vendors: readonly Vendor[]): JsonLd[] => vendors.flatMap(({ id, transfer }) => (transfer ? [{ '@type': 'dpv:DataTransferLegalBasis', 'dct:description': transfer, 'dpv:hasRecipient': `#vendor-${id}` }] : []));

/** 27560 groups "processing" and "PII" of one purpose. */
function processOf({ purpose, isAllowed, vendors, data, lifetimes }: PurposeFacts, wasAllowed: boolean): JsonLd {
  const transfers = transfersOf(vendors);
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': [{ '@id': `#purpose-${purpose.id}`, '@type': 'dpv:Purpose', 'skos:prefLabel': purpose.name ?? purpose.id, ...(purpose.description && { 'dct:description': purpose.description }) }],
    'dpv:hasLegalBasis': 'dpv:Consent',
    'dpv:hasConsentStatus': isAllowed ? 'dpv:ConsentGiven' : wasAllowed ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused',
    'dpv:hasProcessing': ['dpv:Collect', 'dpv:Store'],
    'dpv:hasPersonalData': (data.length ? data : [NOT_DECLARED]).map((label) => ({ '@type': 'dpv:PersonalData', 'skos:prefLabel': label })),
    'dpv:hasStorageCondition': [
      ...(lifetimes.length ? lifetimes : [NOT_DECLARED]).map((lifetime) => ({ '@type': 'dpv:StorageDuration', 'dpv:hasDuration': lifetime })),
      ...locationsOf(vendors),
    ],
    ...(vendors.length && { 'dpv:hasRecipient': vendors.map(({ id }) => `#vendor-${id}`) }),
    ...(transfers.length && { 'dpv:hasTransferLegalBasis': transfers }),
    'dpv:hasDataController': ['#controller'],
  };
}

/** Whether the history says that a purpose, refused now, was once allowed. */
const wasAllowed = (history: readonly HistoryEvent[], id: string): boolean => history.some(({ choices }) => choices?.state.purposes[id] === true);

/**
 * A receipt by ISO/IEC TS 27560 in the words of the Data Privacy Vocabulary, or null where nothing was chosen yet.
 * https://w3id.org/dpv/guides/consent-27560
 */
export function dpvReceipt({ declaration, record, history, time }: ReceiptFacts): DpvReceipt | null {
  if (!record) return null;
  const { site, region, vendors } = declaration;
  const purposes = answeredPurposes(declaration, record);
  const events = history.filter(isStatus);
  const own = eventsOf(events, record);
  const language = own.at(-1)?.locale;
  const concerned = vendors.filter((vendor) => purposes.some((one) => one.vendors.includes(vendor)));
  const controller = { '@id': '#controller', '@type': 'dpv:DataController', 'dpv:hasName': site.controller.name, 'dpv:hasContact': site.controller.contact, 'dpv:hasAddress': NOT_DECLARED };
  return {
    '@context': CONTEXT,
    '@type': 'dpv:ConsentReceipt',
    'dct:conformsTo': `${SCHEMA}#receipt`,
    'dct:created': time.toISOString(),
    'dct:hasPart': {
      '@id': urn(record.id),
      '@type': 'dpv:ConsentRecord',
      'dct:conformsTo': `${SCHEMA}#record`,
      'dct:identifier': record.id,
      'dct:created': new Date(record.time).toISOString(),
      'dct:creator': '#controller',
      ...(language && { 'dct:language': language }),
      'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:identifier': NOT_DECLARED },
      'dpv:hasNotice': [{ '@type': 'dpv:ConsentNotice', '@id': site.policyUrl, 'dct:hasVersion': record.policyVersion, 'dct:description': `collected by: ${collectionMethod(record)}` }],
      'dpv:hasProcess': purposes.map((one) => processOf(one, wasAllowed(history, one.purpose.id))),
      'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dct:description': WITHDRAWAL },
      'dpv:hasJurisdiction': region ?? NOT_DECLARED,
      'dpv:hasEntity': [controller, ...concerned.map(partyOf)],
      'dpv:hasConsentStatus': own.map((event) => statusOf(event, record)),
    },
  };
}
