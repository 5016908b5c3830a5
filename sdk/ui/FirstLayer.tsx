import type { JSX } from 'preact';
import { NECESSARY, type UiContext } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { fillText } from './fill-text';
import { listText } from './list-text';
import type { Said } from './outcome';
import { purposeName } from './purpose-name';
import type { BannerTexts } from './texts/texts';

interface FirstLayerProps {
  readonly context: UiContext;
  readonly texts: BannerTexts;
  readonly said: Said;
  /** False where there is nothing to ask, or no longer. */
  readonly asks: boolean;
  readonly choose: (choice: 'accept-all' | 'reject-all', event: Event) => void;
}

/** What, why and who, in the order in which a visitor asks. */
function Question({ context, texts }: FirstLayerProps): JSX.Element {
  const { declaration, language } = context;
  const { site } = declaration;
  const purposes = declaration.purposes.filter(({ id }) => id !== NECESSARY).map((purpose) => purposeName(purpose, texts));
  const vendors = declaration.vendors.filter(({ role }) => role === 'independent').length;
  return (
    <>
      <p>
        {fillText(texts.intro, {
          site: site.name,
          purposes: listText(purposes, language),
          thirdParties: vendors ? fillText(texts.thirdParties, { count: `${vendors}` }) : '',
        })}
      </p>
      {context.gpc && !allowsAdvertising(context) && <p>{texts.gpc}</p>}
      <p>
        {fillText(texts.controller, { controller: site.controller.name })} <a href={site.policyUrl}>{texts.policy}</a>
      </p>
    </>
  );
}

function Choices({ context, texts, choose }: FirstLayerProps): JSX.Element {
  return (
    <div class="actions" key="choices">
      <button onClick={(event) => choose('accept-all', event)}>{texts.acceptAll}</button>
      <button onClick={(event) => choose('reject-all', event)}>{texts.rejectAll}</button>
      <button onClick={() => context.openPreferences()}>{texts.settings}</button>
    </div>
  );
}

function Confirmed({ context, texts, said }: FirstLayerProps): JSX.Element {
  return (
    <div class="actions" key="confirmed">
      {said.reload && <button onClick={() => context.reload()}>{said.reload}</button>}
      {/* A double click on a choice must not take the confirmation away unread. */}
      <button onClick={(event) => event.detail < 2 && context.close()}>{texts.close}</button>
    </div>
  );
}

/** The banner in both its states: the question, and what became of the answer. */
export function FirstLayer(props: FirstLayerProps): JSX.Element {
  return (
    <section aria-labelledby="title">
      <div class="text">
        <h2 id="title">{props.texts.title}</h2>
        {props.asks && <Question {...props} />}
        <div role="status">
          {props.said.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </div>
      {props.asks ? <Choices {...props} /> : <Confirmed {...props} />}
    </section>
  );
}
