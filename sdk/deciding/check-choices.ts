import { NECESSARY, type Choices, type Declaration, type PurposeId } from '../protocol';

/** What a caller may choose: everything at once, or by purpose and vendor. */
export type Wish = Choices | 'accept-all' | 'reject-all';

/** Throws what to write instead, where choices name what the site does not declare. */
function checkChoices({ purposes = {}, vendors = {}, minor = false }: Choices, declaration: Declaration): void {
  if (typeof minor !== 'boolean') throw new TypeError('DingTalkConsent: minor: write true or false.');
  for (const [list, given] of Object.entries({ purposes, vendors })) {
    const known = declaration[list as 'purposes' | 'vendors'].map(({ id }) => id);
    for (const [id, allowed] of Object.entries(given)) {
      if (!known.includes(id)) throw new TypeError(`DingTalkConsent: ${list}.${id} is not declared; write one of ${known.join(', ')}.`);
      if (typeof allowed !== 'boolean' && !(list === 'vendors' && allowed === null)) throw new TypeError(`DingTalkConsent: ${list}.${id}: write true or false.`);
    }
  }
}

/** One answer to all that one answer may be given to: what stands for itself is refused with the rest, and allowed alone. */
function everything(isAllowed: boolean, { purposes, vendors }: Declaration): Choices {
  return {
    purposes: Object.fromEntries(purposes.filter(({ separate }) => !(separate && isAllowed)).map(({ id }) => [id, isAllowed])),
    vendors: Object.fromEntries(vendors.map(({ id }) => [id, null])),
  };
}

/** A wish as choices by purpose and vendor. */
export function readWish(wish: Wish, declaration: Declaration): Choices {
  if (typeof wish !== 'string') {
    checkChoices(wish, declaration);
    return wish.minor ? { ...everything(false, declaration), minor: true } : wish;
  }
  return everything(wish === 'accept-all', declaration);
}

/** A withdrawal as choices: each purpose refused, all of them when none is named. */
export function withdrawal(declaration: Declaration, purposes?: readonly PurposeId[]): Choices {
  const wanted = purposes ?? declaration.purposes.map(({ id }) => id);
  return { purposes: Object.fromEntries(wanted.filter((id) => id !== NECESSARY).map((id) => [id, false])) };
}
