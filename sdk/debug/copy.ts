import { make } from './make';

export interface Copy {
  /** Puts the text on the clipboard, or where that is refused shows it to be copied by hand. */
  copy(text: string): Promise<void>;
  /** Says what became of it. */
  readonly said: HTMLElement;
}

/** The copying of text, with the place that tells how it ended. */
export function createCopy(): Copy {
  const status = make('p', { role: 'status' });
  const byHand = make('textarea', { readonly: '', 'aria-label': 'Text to copy', rows: '6' });
  byHand.hidden = true;
  return {
    said: make('div', {}, [status, byHand]),
    async copy(text) {
      status.textContent = '';
      const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => false); // a page without HTTPS has no clipboard
      byHand.hidden = !!isCopied;
      byHand.value = text;
      status.textContent = isCopied ? 'Copied.' : 'The clipboard is not open to this page: copy it from here.';
    },
  };
}
