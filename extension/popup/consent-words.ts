import { NECESSARY } from '../../sdk/protocol';
import type { BridgeState, PurposeId } from '../../sdk/protocol';
import { language, text } from '../ui/text';
import type { TextKey } from '../ui/text';
import { purposeName } from '../ui/purpose-name';

/** The purposes other than `necessary` that the site says are allowed. */
export function allowedPurposes({ record }: BridgeState): PurposeId[] {
  const purposes = Object.entries(record?.purposes ?? {});
  return purposes.filter(([id, allowed]) => allowed && id !== NECESSARY).map(([id]) => id);
}

/** What the site says the visitor chose, a sentence each. */
export function consentWords(claim: BridgeState | null): string[] {
  if (claim === null) return [text('claimNone')];
  if (claim.record === null) return [text('claimUndecided')];
  const allowed = allowedPurposes(claim);
  const refused = Object.keys(claim.record.purposes).filter((id) => id !== NECESSARY && !allowed.includes(id));
  const list = new Intl.ListFormat(language());
  const sentence = (key: TextKey, ids: readonly PurposeId[]): string[] =>
    ids.length === 0 ? [] : [text(key, list.format(ids.map((id) => purposeName(id, claim.declaration))))];
  return [...sentence('claimAllowed', allowed), ...sentence('claimRefused', refused)];
}
