import type { UiLanguage } from '../choose-language';
import { texts as english } from '../texts/en.rights';
import type { RightsTexts } from '../texts/rights-texts';
import css from './rights.css';

const styled = new WeakSet<ShadowRoot>();

function style(root: ShadowRoot): void {
  if (styled.has(root)) return;
  styled.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Styles the tree that a part is shown in, once, and gets its texts; English ones stand in for others that can't be loaded. */
export async function preparePart(root: ShadowRoot, language: UiLanguage): Promise<RightsTexts> {
  style(root);
  try {
    return language === 'en' ? english : (await import('../texts/zh-CN.rights')).texts;
  } catch {
    return english;
  }
}
