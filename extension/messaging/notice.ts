import type { EntryKind } from '../../sdk/protocol';

/** By which the script in the page's own world tells the one in ours, each time. The page can send it too. */
export const NOTICE_EVENT = 'dingtalk-consent:notice';

/** What a script does, or what the site's SDK decides: its events of that name. */
export const NOTICED = ['asked', 'held', 'released', 'dropped', 'undeclared', 'reported'] as const;
export type Noticed = (typeof NOTICED)[number];

/** One call of a page's script that stores something, or one decision about it. Names only, never a value. */
export interface Notice {
  readonly what: Noticed;
  readonly kind: EntryKind;
  readonly name: string;
  /** Address of the script, where the stack names one; an inline script has its page's. */
  readonly script: string | null;
  /** Milliseconds since 1970. */
  readonly time: number;
}
