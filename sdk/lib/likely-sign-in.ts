const WORDS = /^(s|ss|hs|as)id$|^(sess|session|sso|auth|oauth|jwt|token|login|signin|passport|identity|csrf|xsrf|remember)$/;
const ENDINGS = /(sessionid|sessid|token|jwt|login)$/;

/** `PHPSESSID`, `access_token`, `connect.sid`, `authToken` -> their words in lower case. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/**
 * A guess from the name alone: does removing what has this name probably sign the visitor out?
 * Wrong in both directions at times, so it only ever marks and spares; it never decides alone.
 */
export function likelySignIn(name: string): boolean {
  return wordsOf(name).some((word) => WORDS.test(word) || ENDINGS.test(word));
}
