const warned = new Set<string>();

/** Says once, for each that needs it, what to write where a page has no SDK. */
export function warnMissing(who: string): void {
  if (warned.has(who)) return;
  warned.add(who);
  console.warn(`DingTalkConsent: ${who} shows nothing, since the SDK is not on the page or not configured: put <script src="consent.js"></script> first in the head, and configure it before the page has loaded.`);
}
