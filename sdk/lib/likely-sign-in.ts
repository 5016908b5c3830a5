const WORDS = /^(sid|ssid|hsid|sess|session|sessionid|sessid|sso|auth|oauth|jwt|token|login|signin|passport|identity|csrf|xsrf|remember)$/;
const ENDINGS = /(sessionid|sessid|sid|authtoken|accesstoken|refreshtoken|idtoken|sessiontoken|jwt|login|csrftoken)$/;

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
  const words = wordsOf(name);
  return words.some((word) => WORDS.test(word)) || ENDINGS.test(words.join(''));
}
