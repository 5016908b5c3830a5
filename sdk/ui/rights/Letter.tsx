import type { JSX } from 'preact';
import { RIGHTS_REQUESTS, type RightsRequest } from '../../protocol';
import { fillText } from '../fill-text';
import { Acting } from './Acting';
import { letterText, type Asked } from './letter-text';
import type { PartProps } from './part-props';

interface LetterProps extends PartProps {
  readonly asked: Asked;
  readonly onAsk: (ask: RightsRequest) => void;
}

/** A request to the controller that the visitor sends, or does not. */
export function Letter(props: LetterProps): JSX.Element {
  const { context, texts, asked, onAsk } = props;
  const { contact } = context.declaration.site.controller;
  const { subject, body } = letterText(asked, context, texts);
  const copied = async (): Promise<string[]> => {
    await navigator.clipboard.writeText(body); // rejects where it is missing or denied; the letter can be marked by hand
    return [texts.copied];
  };
  return (
    <>
      <h4>{texts.request}</h4>
      <p>{fillText(texts.contact, { contact })}</p>
      <p>{texts.requestAbout}</p>
      <label for="ask">{texts.ask}</label>
      <select id="ask" onChange={({ currentTarget }) => onAsk(RIGHTS_REQUESTS[currentTarget.selectedIndex] ?? 'access')}>
        {RIGHTS_REQUESTS.map((ask) => (
          <option selected={ask === asked.ask}>{texts.asks[ask]}</option>
        ))}
      </select>
      <label for="letter">{texts.letter}</label>
      <textarea id="letter" readOnly rows={10} value={body} />
      <Acting failed={texts.notChanged}>
        {(act) => (
          <>
            {contact.includes('@') && (
              <a class="way" href={`mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}>
                {texts.mail}
              </a>
            )}{' '}
            <button onClick={() => act(copied)}>{texts.copy}</button>
          </>
        )}
      </Acting>
    </>
  );
}
