import type { UiContext, UiHandle } from '../protocol';
import css from './control.css';
import { controlName } from './control-name';
import { createHost } from './create-host';
import { stylePage } from './style-page';

/** The end of the page can be scrolled past the button, and what gets the focus stays above it (WCAG 2.2, 2.4.11). */
const CLEAR = ':root{box-sizing:content-box;padding-block-end:60px;scroll-padding-block-end:60px}';

/** Shows the small persistent button that opens the preference centre, for pages that have none of their own. */
export function showControl({ language, openPreferences }: Pick<UiContext, 'language' | 'openPreferences'>): UiHandle {
  const { host, root } = createHost({ part: 'control', language, dir: 'ltr', css });
  const style = stylePage();
  const button = document.createElement('button');
  button.textContent = controlName(language);
  button.onclick = openPreferences;
  root.append(button);
  style(CLEAR);
  return {
    close() {
      style('');
      host.remove();
    },
  };
}
