import { html, type Markup } from './html';

export interface EmbedParts {
  readonly src: string;
  readonly title: string;
  readonly purpose: string;
  readonly vendor: string;
}

/** A third party's frame, gated: while it is inert the SDK asks in its place. */
export const embed = ({ src, title, purpose, vendor }: EmbedParts): Markup => html`
<figure class="embed">
  <iframe data-src="${src}" data-purpose="${purpose}" data-vendor="${vendor}" title="${title}"></iframe>
</figure>`;
