import { hasPreferencesButton } from './page-buttons';
import { CONSENT_ATTRIBUTE } from './protocol';

/** The page can be scrolled past the button, and what gets the focus stays above it (WCAG 2.2, 2.4.11). */
const CSS =
  '[data-part=control]{all:revert;position:fixed;z-index:999999;bottom:10px;inset-inline-start:10px;padding:8px 16px;border:1px solid;border-radius:20px}html{scroll-padding-bottom:60px}@media print{[data-part=control]{display:none}}';

/** Calls it in the configured language, else the page's, else the visitor's. */
const nameIn = (language: string): string => (/^zh/i.test(language) ? 'Cookie 设置' : 'Cookie settings');

/**
 * The small persistent button that opens the preference centre, for pages that have none of their own. It is like the page's
 * own ones, so whoever listens to those hears it too; and it is here, not in the interface, so that the way back is there even
 * where nothing else can be loaded.
 */
export function showControl(configured: string | null): void {
  if (hasPreferencesButton()) return;
  const button = document.createElement('button');
  const sheet = new CSSStyleSheet();
  button.lang = configured ?? (document.documentElement.lang || navigator.language);
  button.textContent = nameIn(button.lang);
  button.dataset['part'] = 'control';
  button.setAttribute(CONSENT_ATTRIBUTE, 'preferences');
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(button);
}
