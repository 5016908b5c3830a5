import { CONSENT_ATTRIBUTE } from '../protocol';
import { chooseLanguage } from './choose-language';
import css from './control.css';
import { createHost } from './create-host';

const NAMES = { en: 'Cookie settings', 'zh-CN': 'Cookie 设置' };

/**
 * Shows the small persistent button that opens the preference centre, for pages that have none of their own. It says
 * so with the attribute that the page's own buttons have, so that whoever listens to those hears this one too.
 * It comes alone, its words in it: a returning visitor who sees nothing else of the interface loads nothing else.
 */
export function showControl(configured: string | null): void {
  if (document.querySelector(`[${CONSENT_ATTRIBUTE}=preferences]`)) return;
  const language = chooseLanguage(configured);
  const { host, root, sheet } = createHost({ part: 'control', language, css });
  host.setAttribute(CONSENT_ATTRIBUTE, 'preferences');
  host.textContent = NAMES[language];
  root.append(document.createElement('button'));
  root.firstChild!.appendChild(document.createElement('slot'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
