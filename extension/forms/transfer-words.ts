import type { Problem, TransferProblem } from '../transfer/outcome';
import { byReason, type SameReason } from '../ui/by-reason';
import { text } from '../ui/text';
import type { TextKey } from '../ui/text';

const WORDS: Readonly<Record<TransferProblem, TextKey>> = {
  fields: 'transferFields', flag: 'transferFlag', expiry: 'transferExpiry', domain: 'transferDomain', mark: 'transferMark',
  'not-json': 'transferNotJson', version: 'transferVersion', 'no-items': 'transferNoItems', item: 'transferItem', kind: 'transferKind', pair: 'transferPair',
  characters: 'transferCharacters', 'not-cookie': 'transferNotCookie', 'other-address': 'transferOtherAddress',
};

/** What was left out, those of one reason together. */
export const leftOut = (problems: readonly Problem[]): SameReason[] =>
  byReason(problems.map(({ name, why }) => ({ name, reason: text(WORDS[why]) })));

/** What could not be read, by number of line or item. */
export const unread = (problems: readonly Problem[]): SameReason[] =>
  byReason(problems.map(({ at, name, why }) => ({ name: name ? text('unreadNamed', at, name) : text('unreadAt', at), reason: text(WORDS[why]) })));
