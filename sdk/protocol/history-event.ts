import type { ChoiceSource, Choices, ConsentRecord } from './consent-record';

/**
 * What a history may say. The first group are statuses of consent as the Data Privacy Vocabulary names them
 * (https://w3id.org/dpv#ConsentStatus), the second our own. The SDK writes those that it can know of; the others are words for whoever can.
 */
export const HISTORY_EVENTS = [
  'ConsentRequested', 'ConsentRequestDeferred', 'ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired', 'ConsentInvalidated', 'ConsentRevoked',
  'RenewedConsentGiven', 'ConsentUnknown',
  'notice_shown', 'unreadable', 'erased', 'account-closed', 'organisation-left', 'policy-updated',
] as const;

/** One of `HISTORY_EVENTS`. */
export type HistoryEventName = (typeof HISTORY_EVENTS)[number];

/** What the visitor had before them: `none` where nobody chose. */
export type UiVariant = 'banner' | 'preferences' | 'placeholder' | 'button' | 'api' | 'extension' | 'none';

/** What was chosen, and what is allowed since. */
export interface ChosenState {
  /** What this choice said. */
  readonly chosen: Choices;
  /** What is allowed after it. */
  readonly state: Pick<ConsentRecord, 'purposes' | 'vendors'>;
}

/** How many items an erasure removed, failed to remove, and left for a reason. Never their names or values. */
export interface ErasedCounts {
  /** Were there, are gone. */
  readonly removed: number;
  /** Are still there. */
  readonly failed: number;
  /** Were kept on purpose. */
  readonly retained: number;
}

/** What an event says, before it is linked to the one before it. What does not concern an event is null. */
export interface EventFacts {
  /** ISO 8601, UTC, by the device's clock. */
  readonly time: string;
  /** What happened. */
  readonly event: HistoryEventName;
  /** Id of the record (`ConsentRecord.id`) that the choice made: the link to the record cookie. */
  readonly record: string | null;
  /** Language of the interface that asked; else the declared one, else the page's. */
  readonly locale: string | null;
  /** Which part of the interface the visitor had before them. */
  readonly variant: UiVariant;
  /** Of a choice: what was chosen. */
  readonly choices: ChosenState | null;
  /** What signals said at that moment. */
  readonly signals: { readonly gpc: boolean };
  /** Who or what caused it. */
  readonly source: ChoiceSource | 'signal' | null;
  /** URL of the script that chose by the API, where the stack named one. */
  readonly script: string | null;
  /** The text of a record cookie that could not be read. */
  readonly text: string | null;
  /** Of an erasure: what it did. */
  readonly erased: ErasedCounts | null;
}

/** One line of the history on this host. Nobody changes it: what comes later is another event. docs/record.md says how each field is made. */
export interface HistoryEvent extends EventFacts {
  /** Version of this form. */
  readonly v: 1;
  /** 1 for the first event of a host, then one more each. */
  readonly seq: number;
  /** UUID of the event. */
  readonly id: string;
  /** `site.policyVersion` at the time of the event. */
  readonly policyVersion: string;
  /** `site.policyHash` of the configuration, or null. */
  readonly policyHash: string | null;
  /** SHA-256 of the declaration's canonical JSON, base64url. Null where the browser could not make it, like all that follows. */
  readonly declarationHash: string | null;
  /** Thumbprint (RFC 7638) of the key that signs. */
  readonly key: string | null;
  /** `hash` of the event before; null for the first one. */
  readonly previous: string | null;
  /** SHA-256 of the event's canonical JSON (RFC 8785) without `hash` and `signature`, base64url. */
  readonly hash: string | null;
  /** ECDSA P-256 with SHA-256 over the same bytes, base64url of r and s. */
  readonly signature: string | null;
}

/** A place in a chain. */
export interface ChainPoint {
  /** Number of the event. */
  readonly seq: number;
  /** Hash of the event; null where none could be made. */
  readonly hash: string | null;
}

/** Numbers of events that are missing or unreadable, both ends included. */
export interface LostRange {
  /** The first that is missing. */
  readonly from: number;
  /** The last that is missing. */
  readonly to: number;
}

/** What belongs to the history of an export: what it takes to verify it elsewhere, and what is missing. */
export interface ChainInfo {
  /** Version of this form. */
  readonly v: 1;
  /** Where the history was kept. */
  readonly origin: string;
  /** When the export was made, ISO 8601, UTC. */
  readonly time: string;
  /** The last event that was appended. */
  readonly head: ChainPoint | null;
  /** The last event before the kept ones: older ones have been removed to make room. Null: none was. */
  readonly checkpoint: ChainPoint | null;
  /** Events that are missing or unreadable. */
  readonly lost: readonly LostRange[];
  /** Every public key that events were signed with, oldest first. */
  readonly publicKeys: readonly JsonWebKey[];
  /** Thumbprint of the key that signs this object. */
  readonly key: string | null;
  /** Why something carries no hash or signature, or could not be read; null: nothing to say. */
  readonly note: string | null;
  /** Over the canonical JSON of this object without `signature`. */
  readonly signature: string | null;
}
