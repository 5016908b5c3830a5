import { text } from './text';

interface Refusal {
  readonly scope: 'tab' | 'always';
  readonly strength: 'blocked' | 'cleaned-up';
  readonly keepSignIn: boolean;
}

/** How long a refusal lasts and how strong it is in this browser, without promising more. */
export function refusalWords({ scope, strength, keepSignIn }: Refusal): string {
  const lasts = text(scope === 'always' ? 'refusedAlways' : 'refusedTab');
  const cleanedUp = text(keepSignIn ? 'strengthCleanedUpKeep' : 'strengthCleanedUp');
  return `${lasts} ${strength === 'blocked' ? text('strengthBlocked') : cleanedUp}`;
}
