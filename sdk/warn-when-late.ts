/** Says what to change where scripts ran, or may run, before the guards were there: what those stored or sent was not held. */
export const warnWhenLate = (): void =>
  console.warn('DingTalkConsent: load consent.js as the first script of the page, once, without async, defer or type=module; earlier scripts are not guarded.');
