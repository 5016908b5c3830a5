import type { JSX } from 'preact';
import { NECESSARY, type UiContext } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { countText } from './count-text';
import { fillText } from './fill-text';
import { listText } from './list-text';
import type { Outcome } from './outcome';
import { outcomeLines } from './outcome-lines';
import { purposeName } from './purpose-name';
import type { BannerTexts } from './texts/texts';

interface FirstLayerProps {
  readonly context: UiContext;
  readonly texts: BannerTexts;
  /** 'pending': something was chosen and has not ended. */
  readonly outcome: Outcome | 'pending' | null;
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
          thirdParties: vendors ? countText(texts.thirdParties, vendors, language) : '',
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

function Confirmed({ context, texts, needsReload }: FirstLayerProps & { readonly needsReload: boolean }): JSX.Element {
  return (
    <div class="actions" key="confirmed">
      {needsReload && <button onClick={() => context.reload()}>{texts.reload}</button>}
      {/* A double click on a choice must not take the confirmation away unread. */}
      <button onClick={(event) => event.detail < 2 && context.close()}>{texts.close}</button>
    </div>
  );
}

/** The banner in both its states: the question, and what became of the answer. */
export function FirstLayer(props: FirstLayerProps): JSX.Element {
  const { context, texts, outcome, asks } = props;
  const ended = outcome === 'pending' ? null : outcome;
  const needsReload = !!ended?.report?.needsReload;
  const lines = ended ? outcomeLines(ended, context, texts) : [];
  if (needsReload) lines.push(texts.reloadToStop);
  return (
    <section aria-labelledby="title">
      <div class="text">
        <h2 id="title">{texts.title}</h2>
        {asks && <Question {...props} />}
        <div role="status">
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </div>
      {asks ? <Choices {...props} /> : <Confirmed {...props} needsReload={needsReload} />}
    </section>
  );
}
