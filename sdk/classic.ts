import { createConsent, type ConsentApi } from './create-consent';
import { CONFIG_ELEMENT_ID } from './protocol';

declare global {
  interface Window {
    /** The SDK, on pages that load `consent.js`. */
    DingTalkConsent: ConsentApi;
  }
}

/** Reads the JSON element, where the page has one. Broken JSON throws to `window.onerror`, and everything stays held. */
function start(): void {
  const [api, configure] = createConsent();
  window.DingTalkConsent = api;
  const configureFromPage = (): void => {
    const element = document.getElementById(CONFIG_ELEMENT_ID);
    if (element) configure(JSON.parse(element.textContent));
  };
  document.addEventListener('DOMContentLoaded', configureFromPage); // the element may stand after the script
  configureFromPage();
}

if (!window.DingTalkConsent) start(); // twice on a page: the first one stays
