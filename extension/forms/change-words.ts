import type { ChangeProblem } from '../messaging/item-messages';
import { text } from '../ui/text';
import type { TextKey } from '../ui/text';

const WORDS: Readonly<Record<ChangeProblem, TextKey>> = {
  gone: 'changeGone', taken: 'changeTaken', twice: 'changeTwice', empty: 'changeEmpty', characters: 'changeCharacters', 'too-large': 'changeTooLarge',
  path: 'changePath', domain: 'changeDomain', partition: 'changePartition', 'public-suffix': 'changePublicSuffix', 'other-site': 'changeOtherSite',
  expired: 'changeExpired', 'host-prefix': 'changeHostPrefix', 'secure-prefix': 'changeSecurePrefix', 'none-needs-secure': 'changeNoneNeedsSecure',
  'partition-needs-secure': 'changePartitionNeedsSecure', 'needs-access': 'changeNeedsAccess', 'not-open': 'changeNotOpen', kind: 'changeKind',
  refused: 'changeRefused', 'old-kept': 'changeOldKept',
};

/** Why an item was not written, as the visitor reads it. */
export const changeWords = (why: ChangeProblem): string => text(WORDS[why]);
