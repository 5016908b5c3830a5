const EXECUTABLE = 'script:not([type]), script[type="text/javascript"], script[type="module"]';

/** Says what to change where scripts ran, or may run, before the guards were there: what those stored or sent was not held. */
export function warnWhenLate(own: HTMLScriptElement | null): void {
  const first = document.querySelector(EXECUTABLE);
  if (!own || first !== own || own.async || own.defer) {
    console.warn('DingTalkConsent: load consent.js as the first script of the page, without async, defer or type=module; earlier scripts are not guarded.');
  }
}
