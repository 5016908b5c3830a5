import { CONSENT_ATTRIBUTE } from './protocol';

const PREFERENCES = `[${CONSENT_ATTRIBUTE}=preferences]`;

/** Said in the page's own buttons, in the one language that is always there. */
const FAILED = ' (not loaded; nothing is allowed)';

let notes: Text[] = [];

/** Has the page a button of its own that reopens the preference centre? */
export const hasPreferencesButton = (): boolean => !!document.querySelector(PREFERENCES);

/** Listens to the page's own `data-consent` buttons, those inserted later included. */
export function listenToPageButtons(press: (button: string | null, event: Event) => void): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest(`[${CONSENT_ATTRIBUTE}]`);
    if (button) press(button.getAttribute(CONSENT_ATTRIBUTE), event);
  });
}

/** Where the interface can't be loaded, the page's buttons are all that can say so; afterwards they are as they were. */
export function labelPageButtons(isFailed: boolean): void {
  for (const note of notes) note.remove();
  notes = isFailed ? Array.from(document.querySelectorAll(PREFERENCES), (button) => button.appendChild(new Text(FAILED))) : [];
}
