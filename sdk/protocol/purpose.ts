/** The identifier of a purpose: one of the four defaults or one that the site defines. */
export type PurposeId = string;

/** The purposes that exist without the site naming them. `necessary` is never asked for. */
export const DEFAULT_PURPOSES = ['necessary', 'preferences', 'analytics', 'advertising'] as const;

/** The one purpose that needs no consent and has no switch. */
export const NECESSARY = 'necessary';

/** Why something is stored. Texts left out are the SDK's own, in the visitor's language. */
export interface Purpose {
  /** Names the purpose in entries, choices and `data-purpose`. */
  readonly id: PurposeId;
  /** Shown as the purpose's title. */
  readonly name?: string;
  /** Shown beneath the title: what the data is used for. */
  readonly description?: string;
  /** What the visitor loses by refusing; shown beside the switch. */
  readonly ifRefused?: string;
  /** Left out by `Accept all`: messages that are not about this site's storage, say. It has a switch of its own. */
  readonly separate?: boolean;
  /** Allowed only when the visitor has said so twice: the first time sends a `confirm` event, `consent.confirm()` is the second. */
  readonly doubleOptIn?: boolean;
  /** Whose purpose it is: the site's (left out), or that of the organisation that the visitor belongs to. */
  readonly controller?: 'organisation';
}
