import type { Inline } from './page';

const MAIL = /^[^\s@<>"?&#%]+@[^\s@<>"?&#%]+$/;
const WEB = /^https?:\/\/\S+$/i;

function hrefOf(contact: string): string | null {
  if (MAIL.test(contact)) return `mailto:${contact}`;
  return WEB.test(contact) ? contact : null;
}

/** A text with `{contact}` in it, which is a link where it is a mailbox or a web address. */
export function contactLink(text: string, contact: string): Inline[] {
  const href = hrefOf(contact);
  return text
    .split(/({contact})/)
    .filter((part) => part.trim())
    .map((part) => (part !== '{contact}' ? part.trim() : href === null ? contact : { text: contact, href }));
}
