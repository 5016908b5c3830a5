import type { ConsentRecord } from './consent-record';
import type { Declaration } from './declaration';
import type { PurposeId } from './purpose';
import type { EraseReport } from './erase-report';

/**
 * The wire between the page's SDK and the companion extension: DOM events on `document`
 * whose `detail` is a JSON string, since only strings cross script worlds in every browser.
 * The page can forge both sides, so an extension shows answers as the site's claim, and
 * the SDK lets an extension only tighten, never grant. An SDK that will answer cancels the
 * question (`preventDefault`), so that nobody has to wait on pages where there is none.
 */
export const BRIDGE_ASK = 'dingtalk-consent:ask';
export const BRIDGE_ANSWER = 'dingtalk-consent:answer';

/** Version of the wire; a side that does not know it stays silent. */
export const BRIDGE_VERSION = 1;

export interface BridgeQuestions {
  /** What the site declares and what the visitor decided. */
  state: { ask: Record<string, never>; answer: BridgeState };
  /** Withdraw these purposes, or all when left out. */
  withdraw: { ask: { purposes?: readonly PurposeId[] }; answer: EraseReport };
}

export type BridgeQuestion = keyof BridgeQuestions;

/** What of a declaration the extension reads. */
export type PublishedDeclaration = Pick<Declaration, 'site' | 'region' | 'undeclared' | 'language' | 'purposes' | 'vendors' | 'entries'>;

export interface BridgeState {
  readonly declaration: PublishedDeclaration;
  readonly record: ConsentRecord | null;
}

/** `detail` of `BRIDGE_ASK`, as JSON. */
export interface BridgeAsk<Q extends BridgeQuestion = BridgeQuestion> {
  readonly v: typeof BRIDGE_VERSION;
  /** Chosen by the asker; the answer repeats it. */
  readonly id: string;
  readonly ask: Q;
  readonly with: BridgeQuestions[Q]['ask'];
}

/** `detail` of `BRIDGE_ANSWER`, as JSON. */
export interface BridgeAnswer<Q extends BridgeQuestion = BridgeQuestion> {
  readonly v: typeof BRIDGE_VERSION;
  readonly id: string;
  readonly ask: Q;
  readonly answer?: BridgeQuestions[Q]['answer'];
  /** Instead of `answer`, where the question failed. */
  readonly error?: string;
}
