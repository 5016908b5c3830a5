import { statedRegion } from '../lib/stated-region';
import { CONSENT_ATTRIBUTE } from '../protocol';
import { chooseLanguage } from './choose-language';
import css from './control.css';
import { createHost } from './create-host';

const NAMES = { en: 'Cookie settings', 'zh-CN': 'Cookie 设置' };
/** Where a law has a name for it. */
const NAMED = /^US\b/i;

/**
 * Shows the small persistent button that opens the preference centre, for pages that have none of their own. It says
 * so with the attribute that the page's own buttons have, so that whoever listens to those hears this one too.
 * It comes alone, its words in it: a returning visitor who sees nothing else of the interface loads nothing else.
 */
export function showControl(configured: string | null, region: string | null = null): void {
  if (document.querySelector(`[${CONSENT_ATTRIBUTE}=preferences]`)) return;
  const language = chooseLanguage(configured);
  const { host, root, sheet } = createHost({ part: 'control', language, css });
  host.setAttribute(CONSENT_ATTRIBUTE, 'preferences');
  host.textContent = NAMES[language];
  const button = root.appendChild(document.createElement('button'));
  button.append(document.createElement('slot'));
  if (NAMED.test(statedRegion(region))) import('./privacy-choices').then(({ nameChoices }) => nameChoices(host, button, language), () => undefined); // it has the usual name then
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
