import type { JSX } from 'preact';
import type { Quote } from '../../protocol';
import { fillText } from '../fill-text';
import { directionOfQuote } from './direction-of-quote';
import type { PartProps } from './part-props';
import { rightsOf } from './rights-of';

/** Words that are never translated: marked as the language that they are in, whatever the one around them. */
function Quotation({ quote: { title, text, language = 'en' } }: { readonly quote: Quote }): JSX.Element {
  return (
    <figure lang={language} dir={directionOfQuote(language)}>
      <figcaption>{title}</figcaption>
      <blockquote>
        {text.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
    </figure>
  );
}

/** What the site's policy says of third parties, word for word. */
export function Quotes({ context, texts }: PartProps): JSX.Element {
  const { quotes = [] } = rightsOf(context.declaration);
  const sources = [...new Set(quotes.map(({ source }) => source))];
  return (
    <div>
      {sources.map((source) => (
        <>
          <p>{fillText(texts.quotesAbout, { source })}</p>
          {quotes.filter((quote) => quote.source === source).map((quote) => <Quotation quote={quote} />)}
        </>
      ))}
    </div>
  );
}
