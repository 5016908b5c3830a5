import { text } from './text';

/** Who is behind this extension, and who is not. */
export function IdentityLine() {
  return <p class="identity">{text('identity')}</p>;
}
