import { localTexts, type Wording } from '../local-texts';
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

/** Styles the tree that a part is shown in, once, and gets its texts. */
export async function preparePart(root: ShadowRoot, wording: Wording): Promise<RightsTexts> {
  style(root);
  return (await localTexts('rights', english, wording)).texts;
}
