import type { ConsentView } from '../consent';
import { whenViewed } from '../view/page-view';
import { warnMissing } from '../view/warn-missing';

/** The element that stands for the preference centre in a page. */
const SETTINGS_ELEMENT = 'dingtalk-consent-settings';

/** `<dingtalk-consent-settings>` in a script's hands. */
export interface ConsentSettingsElement extends HTMLElement {
  /** The view to show, where the page's SDK is a module and so has no global. */
  consent: ConsentView | null;
}

/** Made here, since outside a browser there is no `HTMLElement` to extend. */
function settingsClass(): new () => ConsentSettingsElement {
  return class extends HTMLElement implements ConsentSettingsElement {
    private given: ConsentView | null = null;
    private stop: (() => void) | undefined;

    get consent(): ConsentView | null {
      return this.given;
    }

    set consent(view: ConsentView | null) {
      this.given = view;
      if (this.isConnected) this.connectedCallback();
    }

    connectedCallback(): void {
      this.stop?.();
      if (this.given) this.given.showPreferences(this);
      else this.stop = whenViewed({ use: (view) => view.showPreferences(this), miss: () => warnMissing(`<${SETTINGS_ELEMENT}>`) });
    }

    disconnectedCallback(): void {
      this.stop?.(); // what is shown goes by itself
    }
  };
}

/* Importing it on a server does nothing; twice on a page: the first one stays. */
if (typeof customElements === 'object' && !customElements.get(SETTINGS_ELEMENT)) {
  const early = document.querySelectorAll<ConsentSettingsElement>(SETTINGS_ELEMENT);
  const given = Array.from(early, (element) => [element, element.consent] as const);
  for (const [element] of given) delete (element as Partial<ConsentSettingsElement>).consent; // set before there was a setter
  customElements.define(SETTINGS_ELEMENT, settingsClass());
  for (const [element, view] of given) if (view) element.consent = view;
}
