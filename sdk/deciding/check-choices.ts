import { NECESSARY, type Choices, type Declaration, type PurposeId } from '../protocol';

/** What a caller may choose: everything at once, or by purpose and vendor. */
export type Wish = Choices | 'accept-all' | 'reject-all';

/** Throws what to write instead, where choices name what the site does not declare. */
function checkChoices({ purposes = {}, vendors = {} }: Choices, declaration: Declaration): void {
  for (const [list, given] of Object.entries({ purposes, vendors })) {
    const known = declaration[list as 'purposes' | 'vendors'].map(({ id }) => id);
    for (const [id, allowed] of Object.entries(given)) {
      if (!known.includes(id)) throw new TypeError(`DingTalkConsent: ${list}.${id} is not declared; write one of ${known.join(', ')}.`);
      if (typeof allowed !== 'boolean' && !(list === 'vendors' && allowed === null)) throw new TypeError(`DingTalkConsent: ${list}.${id}: write true or false.`);
    }
  }
}

/** A wish as choices by purpose and vendor. */
export function readWish(wish: Wish, declaration: Declaration): Choices {
  if (typeof wish !== 'string') {
    checkChoices(wish, declaration);
    return wish;
  }
  const allowed = wish === 'accept-all';
  return {
    purposes: Object.fromEntries(declaration.purposes.map(({ id }) => [id, allowed])),
    vendors: Object.fromEntries(declaration.vendors.map(({ id }) => [id, null])),
  };
}

/** A withdrawal as choices: each purpose refused, all of them when none is named. */
export function withdrawal(declaration: Declaration, purposes?: readonly PurposeId[]): Choices {
  const wanted = purposes ?? declaration.purposes.map(({ id }) => id);
  return { purposes: Object.fromEntries(wanted.filter((id) => id !== NECESSARY).map((id) => [id, false])) };
}
