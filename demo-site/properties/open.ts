import { embed } from './embed';
import { html, type Markup } from './html';
import { METHODS, OPEN } from './open-words';
import { linkTo, renderPage } from './page';
import type { PageContext } from './page-context';
import { SIGNALS } from './signals-words';
import { thirdPartyList } from './third-parties';

/** The documentation's own navigation beside its text. */
export function documentation(context: PageContext, text: Markup): Markup {
  const { language, path } = context;
  const link = (to: string, name: string): Markup => html`<li><a href="${linkTo(context, { path: to })}"${path === to && html` aria-current="page"`}>${name}</a></li>`;
  return html`
<div class="documentation">
  <nav aria-label="${OPEN.nav[language]}"><ul>${link('/', OPEN.home[language])}${link('/document/start', OPEN.start[language])}${link('/signals', SIGNALS.title[language])}</ul></nav>
  <article>${text}</article>
</div>`;
}

const methods = ({ language }: PageContext): Markup => html`
<h2 id="methods">${OPEN.api[language]}</h2>
<div class="table" tabindex="0" role="region" aria-labelledby="methods"><table>
  <thead><tr><th scope="col">${OPEN.method[language]}</th><th scope="col">${OPEN.does[language]}</th></tr></thead>
  <tbody>${METHODS.map(([name, does]) => html`<tr><th scope="row"><code>${name}</code></th><td>${does[language]}</td></tr>`)}</tbody>
</table></div>`;

/** Start page of the developer documentation. */
export function openPage(context: PageContext): string {
  const { language, origins } = context;
  const text = html`
<h1>${OPEN.title[language]}</h1>
<p class="lead">${OPEN.lead[language]}</p>
<ul class="cards"><li class="card"><h2><a href="${linkTo(context, { path: '/document/start' })}">${OPEN.start[language]}</a></h2><p>${OPEN.startText[language]}</p></li>
<li class="card"><h2><a href="${linkTo(context, { path: '/signals' })}">${SIGNALS.title[language]}</a></h2><p>${SIGNALS.lead[language]}</p></li></ul>
${methods(context)}
<h2>${OPEN.explorer[language]}</h2>
<p>${OPEN.explorerIntro[language]}</p>
${embed({ src: `${origins.thirdParties.embeds}/embed?lang=${language}`, title: 'Sample Embeds', purpose: 'preferences', vendor: 'sample-embeds' })}
${thirdPartyList(context)}`;
  return renderPage(context, { main: documentation(context, text) });
}
