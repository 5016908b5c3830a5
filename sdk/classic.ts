import { createConsent } from './create-consent';
import { CONFIG_ELEMENT_ID } from './protocol';

/** Reads the JSON element, where the page has one. Broken JSON throws to `window.onerror`, and everything stays held. */
function start(): void {
  const [api, configure] = createConsent();
  window.DingTalkConsent = api;
  const configureFromPage = (): void => {
    const element = document.getElementById(CONFIG_ELEMENT_ID);
    if (element) configure(JSON.parse(element.textContent));
  };
  if (document.readyState === 'loading' && !document.getElementById(CONFIG_ELEMENT_ID)) document.addEventListener('DOMContentLoaded', configureFromPage); // it may stand after the script
  else configureFromPage();
}

if (typeof window.DingTalkConsent !== 'object') start(); // twice on a page: the first one stays
