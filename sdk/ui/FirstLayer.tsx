import type { JSX } from 'preact';
import type { UiHost } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { isIndependent, isOptional } from './asked';
import { countText } from './count-text';
import { fillText } from './fill-text';
import type { FirstTexts } from './first-texts';
import { listText } from './list-text';
import { purposeName } from './purpose-name';

/** A button's text and what it does; within one banner no two have the same text. */
export type BannerButton = readonly [name: string, press: (event: MouseEvent) => void];

type QuestionProps = FirstTexts & { readonly host: UiHost };

interface FirstLayerProps extends QuestionProps {
  /** False where there is nothing to ask, or no longer. */
  readonly asks: boolean;
  /** What became of the answer, a sentence or two each. */
  readonly lines: readonly string[];
  readonly buttons: readonly BannerButton[];
}

/** What, why and who, in the order in which a visitor asks. */
function Question({ host, language, texts }: QuestionProps): JSX.Element[] {
  const { site, purposes, vendors } = host.declaration;
  const names = purposes.filter(isOptional).map((purpose) => purposeName(purpose, texts));
  const count = vendors.filter(isIndependent).length;
  const thirdParties = count ? countText(texts.thirdParties, count, language) : '';
  return [
    <p>{fillText(texts.intro, { site: site.name, purposes: listText(names, language), thirdParties })}</p>,
    <p>{host.gpc && !allowsAdvertising(host) && texts.gpc}</p>,
    <p>
      {fillText(texts.controller, { controller: site.controller.name })} <a href={site.policyUrl}>{texts.policy}</a>
    </p>,
  ];
}

/** The banner in both its states: the question, and what became of the answer. */
export const FirstLayer = ({ asks, lines, buttons, ...question }: FirstLayerProps): JSX.Element => (
  <section aria-labelledby="title">
    <div>
      <h2 id="title">{question.texts.title}</h2>
      {asks && Question(question)}
      <div role="status">
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </div>
    <div>
      {buttons.map(([name, press]) => (
        <button key={name} onClick={press}>{name}</button>
      ))}
    </div>
  </section>
);
