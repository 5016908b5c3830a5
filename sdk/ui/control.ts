import { statedRegion } from '../lib/stated-region';
import { CONSENT_ATTRIBUTE, type Declaration } from '../protocol';
import css from './control.css';
import { createHost } from './create-host';
import { localTexts } from './local-texts';
import { texts as english } from './texts/en.control';

/** Where a law has a name for it. */
const NAMED = /^US\b/i;

/**
 * Shows the small persistent button that opens the preference centre, for pages that have none of their own. It says
 * so with the attribute that the page's own buttons have, so that whoever listens to those hears this one too.
 * It comes alone, its English words in it: a returning visitor who sees nothing else of the interface loads little else.
 */
export async function showControl(declaration: Declaration): Promise<void> {
  const { language, texts } = await localTexts('control', english, declaration);
  if (document.querySelector(`[${CONSENT_ATTRIBUTE}=preferences]`)) return;
  const { host, root, sheet } = createHost({ part: 'control', language, css, isLast: true });
  host.setAttribute(CONSENT_ATTRIBUTE, 'preferences');
  host.textContent = texts.settings;
  const button = root.appendChild(document.createElement('button'));
  button.append(document.createElement('slot'));
  if (NAMED.test(statedRegion(declaration.region))) import('./privacy-choices').then(({ nameChoices }) => nameChoices(host, button, texts.choices), () => undefined); // it has the usual name then
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
