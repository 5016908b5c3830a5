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

/** What the extension may ask, and what it is answered. */
export interface BridgeQuestions {
  /** What the site declares and what the visitor decided. */
  state: { ask: Record<string, never>; answer: BridgeState };
  /** Withdraw these purposes, or all when left out. */
  withdraw: { ask: { purposes?: readonly PurposeId[] }; answer: EraseReport };
}

/** The name of a question. */
export type BridgeQuestion = keyof BridgeQuestions;

/** What of a declaration the extension reads. */
export type PublishedDeclaration = Pick<Declaration, 'site' | 'region' | 'undeclared' | 'language' | 'purposes' | 'vendors' | 'entries'>;

/** What the page says of itself: the site's claim. */
export interface BridgeState {
  /** What the site declares. */
  readonly declaration: PublishedDeclaration;
  /** What the visitor decided, or null while undecided. */
  readonly record: ConsentRecord | null;
}

/** `detail` of `BRIDGE_ASK`, as JSON. */
export interface BridgeAsk<Q extends BridgeQuestion = BridgeQuestion> {
  /** `BRIDGE_VERSION` of the asker. */
  readonly v: typeof BRIDGE_VERSION;
  /** Chosen by the asker; the answer repeats it. */
  readonly id: string;
  /** Which question it is. */
  readonly ask: Q;
  /** What belongs to the question. */
  readonly with: BridgeQuestions[Q]['ask'];
}

/** `detail` of `BRIDGE_ANSWER`, as JSON. */
export interface BridgeAnswer<Q extends BridgeQuestion = BridgeQuestion> {
  /** `BRIDGE_VERSION` of who answers. */
  readonly v: typeof BRIDGE_VERSION;
  /** `id` of the question. */
  readonly id: string;
  /** Which question is answered. */
  readonly ask: Q;
  /** Left out where the question failed. */
  readonly answer?: BridgeQuestions[Q]['answer'];
  /** Instead of `answer`, where the question failed. */
  readonly error?: string;
}
