import { embed } from './embed';
import { html, type Markup } from './html';
import type { Language } from './language';
import { linkTo, renderPage } from './page';
import type { PageContext } from './page-context';
import { thirdPartyList } from './third-parties';
import { FEATURES, STEPS, WWW, type Point } from './www-words';

const cards = (points: readonly Point[], language: Language): Markup[] =>
  points.map(({ title, text }) => html`<li class="card"><h3>${title[language]}</h3><p>${text[language]}</p></li>`);

/** A landing page as a product would have one. */
export function wwwPage(context: PageContext): string {
  const { language, origins } = context;
  const main = html`
<section class="hero">
  <h1>${WWW.title[language]}</h1>
  <p class="lead">${WWW.lead[language]}</p>
  <p class="actions"><a class="button" href="#try">${WWW.try[language]}</a> <a class="button quiet-button" href="${linkTo(context, { property: 'open', path: '/document/start' })}">${WWW.guide[language]}</a></p>
</section>
<section aria-labelledby="try"><h2 id="try">${WWW.try[language]}</h2><ol class="cards steps">${cards(STEPS, language)}</ol></section>
<section aria-labelledby="features"><h2 id="features">${WWW.features[language]}</h2><ul class="cards">${cards(FEATURES, language)}</ul></section>
<section aria-labelledby="offers">
  <h2 id="offers">${WWW.offers[language]}</h2>
  <p>${WWW.offersIntro[language]}</p>
  ${embed({ src: `${origins.thirdParties.ads}/embed?lang=${language}`, title: 'Sample Ads', purpose: 'advertising', vendor: 'sample-ads' })}
</section>
${thirdPartyList(context)}`;
  return renderPage(context, { main });
}
