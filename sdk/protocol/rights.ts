/** What a visitor may ask the controller for, in the order in which it is listed. */
export const RIGHTS_REQUESTS = ['access', 'portability', 'correction', 'deletion', 'restriction', 'objection', 'account', 'retention', 'minor'] as const;
/** What a visitor may ask the controller for. */
export type RightsRequest = (typeof RIGHTS_REQUESTS)[number];

/** What a policy may say of how requests are dealt with: free of charge; one's identity is checked; a refusal gives its reasons. */
export const RIGHTS_TERMS = ['free', 'identity', 'reasons'] as const;
/** What a policy may say of how requests are dealt with. */
export type RightsTerm = (typeof RIGHTS_TERMS)[number];

/** Where in the site's account or app a right is exercised, in the policy's own words. */
export interface RightsPath {
  /** What it leads to. */
  readonly right: RightsRequest;
  /** As the policy writes it. */
  readonly path: string;
  /** BCP 47 tag of the policy's language; left out, English. */
  readonly language?: string;
  /** Somebody's translation of it into the language that is shown, marked as such. */
  readonly translated?: string;
}

/** Words of the policy, shown as they are and never translated. */
export interface Quote {
  /** Heading of the quotation, shown as it is. */
  readonly title: string;
  /** A paragraph each. */
  readonly text: readonly string[];
  /** The document and its date. */
  readonly source: string;
  /** BCP 47 tag; left out, English. */
  readonly language?: string;
}

/** What the site's policy says of the visitor's rights. Whatever is left out is not said, and nothing is made up in its place. */
export interface Rights {
  /** A page of the site about them, or where requests are made. */
  readonly url?: string;
  /** Where a parent or guardian goes. */
  readonly guardianUrl?: string;
  /** Months within which the policy promises an answer. */
  readonly months?: number;
  /** By how many months it can be extended. */
  readonly extensionMonths?: number;
  /** What else the policy says of how requests are dealt with. */
  readonly terms?: readonly RightsTerm[];
  /** Where rights are exercised in the site's account or app. */
  readonly paths?: readonly RightsPath[];
  /** What the policy says of third parties, word for word. */
  readonly quotes?: readonly Quote[];
}
