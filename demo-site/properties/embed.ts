import { html, type Markup } from './html';

export interface EmbedParts {
  readonly src: string;
  readonly title: string;
  readonly purpose: string;
  readonly vendor: string;
  /** Shown in its place until the purpose is allowed. */
  readonly placeholder: string;
}

/** A third party's frame, gated, with words in its place while it is inert. */
export const embed = ({ src, title, purpose, vendor, placeholder }: EmbedParts): Markup => html`
<figure class="embed">
  <iframe data-src="${src}" data-purpose="${purpose}" data-vendor="${vendor}" title="${title}"></iframe>
  <p class="placeholder">${placeholder}</p>
</figure>`;
