import type { PurposeId } from '../protocol';
import type { ConsentRequest, ConsentRequests } from './consent-requests';

/** A user's decisions, as a browser gives them: lists of identifiers, each of which may be missing. */
interface UserDecisions {
  readonly consent?: unknown;
  readonly withdraw?: unknown;
  readonly object?: unknown;
}

interface DataProtectionControl {
  request(requests: readonly ConsentRequest[]): Promise<UserDecisions>;
  addEventListener?(type: 'decisionchange', listener: (event: { readonly userDecisions?: UserDecisions }) => void): void;
}

/** Identifier of the objection that the specification defines, and the purpose that it is about here. */
const DIRECT_MARKETING = 'direct-marketing';
const MARKETING: PurposeId = 'advertising';
const ALL = '*';

/** Arrays and `DOMStringList`s; whatever else a page puts in their place names nothing. */
const namesIn = (list: unknown): string[] => Array.from(Object(list) as ArrayLike<unknown>).filter((name) => typeof name === 'string');

/**
 * Purposes that a user's decisions refuse: withdrawn by name; objected to; or by `*`, where consent does not name the purpose. What was
 * both withdrawn by name and consented to is refused: consent that contradicts itself is none.
 */
export function refusedBy(decisions: UserDecisions, requests: ConsentRequests): PurposeId[] {
  const [consent, withdraw, object] = [decisions.consent, decisions.withdraw, decisions.object].map(namesIn) as [string[], string[], string[]];
  const isAll = withdraw.includes(ALL) || object.includes(ALL);
  const isRefused = ([purpose, { id }]: [PurposeId, ConsentRequest]): boolean =>
    withdraw.includes(id) || (purpose === MARKETING && object.includes(DIRECT_MARKETING)) || (isAll && !consent.includes(id));
  return Object.entries(requests).filter(isRefused).map(([purpose]) => purpose);
}

/**
 * Advanced Data Protection Control: asks the browser, where it has that interface, what its user decided of these requests, and
 * reports the purposes that are refused, at once and whenever more are. It can only tighten: consent is never reported, and what was refused
 * stays so for the life of the page, since any script may have put the interface there. Resolves when the browser
 * has answered; never rejects. https://www.dataprotectioncontrol.org/spec/
 */
export async function adpc(requests: ConsentRequests, report: (refused: readonly PurposeId[]) => void): Promise<void> {
  const refused = new Set<PurposeId>();
  const take = (decisions: UserDecisions | undefined): void => {
    const known = refused.size;
    for (const purpose of refusedBy(Object(decisions) as UserDecisions, requests)) refused.add(purpose);
    if (refused.size > known) report([...refused]);
  };
  try {
    const control = (navigator as { dataProtectionControl?: DataProtectionControl }).dataProtectionControl;
    if (!control) return;
    control.addEventListener?.('decisionchange', ({ userDecisions }) => take(userDecisions));
    take(await control.request(Object.values(requests)));
  } catch (error) {
    console.warn('DingTalkConsent: the browser could not say what was decided (ADPC).', error);
  }
}
