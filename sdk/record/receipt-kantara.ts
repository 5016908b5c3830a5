import type { ConsentRecord } from '../protocol';
import { answeredPurposes, collectionMethod, eventsOf, NOT_DECLARED, validUntil, WITHDRAWAL, type PurposeFacts, type ReceiptFacts } from './receipt-facts';

/** A purpose of a receipt. */
export interface KantaraPurpose {
  /** The purpose's description, else its name or id. */
  readonly purpose: string;
  /** Its id, alone. */
  readonly purposeCategory: readonly string[];
  /** `EXPLICIT` where the visitor chose in the interface. */
  readonly consentType: 'EXPLICIT' | typeof NOT_DECLARED;
  /** Data that the entries and vendors of the purpose declare. */
  readonly piiCategory: readonly string[];
  /** False: what the service itself needs is not asked for. */
  readonly primaryPurpose: false;
  /** How it is withdrawn, and when it ends by itself. */
  readonly termination: string;
  /** True where a vendor has the purpose. */
  readonly thirdPartyDisclosure: boolean;
  /** Names of those vendors, with commas. */
  readonly thirdPartyName?: string;
  /** Beyond the specification: where vendors say that they keep the data, and what a transfer rests on. */
  readonly storageLocations?: readonly string[];
  /** What a transfer to another country rests on. */
  readonly transfer?: readonly string[];
}

/** A consent receipt by Kantara Initiative, version 1.1.0. */
export interface KantaraReceipt {
  /** Of the specification. */
  readonly version: 'KI-CR-v1.1.0';
  /** The configured region. */
  readonly jurisdiction: string;
  /** Seconds since 1970. */
  readonly consentTimestamp: number;
  /** Where the choice was made, in words. */
  readonly collectionMethod: string;
  /** `id` of the record. */
  readonly consentReceiptID: string;
  /** JSON Web Key of the history that the choice stands in. */
  readonly publicKey?: string;
  /** Language of the interface that asked. */
  readonly language: string;
  /** Not declared: the record holds no identifier of the visitor. */
  readonly piiPrincipalId: string;
  /** The site's controller, alone. */
  readonly piiControllers: readonly { readonly piiController: string; readonly contact: string; readonly address: string; readonly email: string; readonly phone: string }[];
  /** `site.policyUrl`. */
  readonly policyUrl: string;
  /** The site, with the purposes that are allowed. */
  readonly services: readonly { readonly service: string; readonly purposes: readonly KantaraPurpose[] }[];
  /** Not declared: a declaration does not say which data is sensitive. */
  readonly sensitive: typeof NOT_DECLARED;
}

const orNotDeclared = (list: readonly string[]): readonly string[] => (list.length ? list : [NOT_DECLARED]);

function purposeOf({ purpose, vendors, data }: PurposeFacts, record: ConsentRecord): KantaraPurpose {
  const storageLocations = vendors.flatMap((vendor) => vendor.storageLocations ?? []);
  const transfer = vendors.flatMap((vendor) => vendor.transfer ?? []);
  return {
    purpose: purpose.description ?? purpose.name ?? purpose.id,
    purposeCategory: [purpose.id],
    consentType: record.source !== 'api' ? 'EXPLICIT' : NOT_DECLARED,
    piiCategory: orNotDeclared(data),
    primaryPurpose: false, // what the service itself needs is not asked for
    termination: `${WITHDRAWAL} Ends by itself on ${validUntil(record)}.`,
    thirdPartyDisclosure: vendors.length > 0,
    ...(vendors.length && { thirdPartyName: vendors.map(({ name }) => name).join(', ') }),
    ...(storageLocations.length && { storageLocations: [...new Set(storageLocations)] }),
    ...(transfer.length && { transfer: [...new Set(transfer)] }),
  };
}

/** A receipt of what is allowed, or null where nothing is: there is no consent to receipt. https://kantarainitiative.org/download/7902/ */
export function kantaraReceipt({ declaration, record, history, chain }: ReceiptFacts): KantaraReceipt | null {
  const { site, region } = declaration;
  const allowed = record ? answeredPurposes(declaration, record).filter(({ isAllowed }) => isAllowed) : [];
  if (!record || !allowed.length) return null;
  const event = eventsOf(history, record).at(-1);
  const key = chain.publicKeys.at(-1);
  const { name, contact } = site.controller;
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: region ?? NOT_DECLARED,
    consentTimestamp: Math.floor(record.time / 1000),
    collectionMethod: collectionMethod(record),
    consentReceiptID: record.id,
    ...(key && { publicKey: JSON.stringify(key) }),
    language: event?.locale ?? NOT_DECLARED,
    piiPrincipalId: NOT_DECLARED, // the record holds no identifier of the visitor
    piiControllers: [{ piiController: name, contact, address: NOT_DECLARED, email: contact.includes('@') ? contact : NOT_DECLARED, phone: NOT_DECLARED }],
    policyUrl: site.policyUrl,
    services: [{ service: site.name, purposes: allowed.map((one) => purposeOf(one, record)) }],
    sensitive: NOT_DECLARED,
  };
}
