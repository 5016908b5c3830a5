import { FINDINGS, sourceOf } from '../inventory';
import { sourceIn, textIn } from '../inventory/in-chinese';
import { POLICY_ROWS } from '../inventory/vendors';
import { html, type Markup } from './html';
import { renderPage } from './page';
import type { PageContext } from './page-context';
import { PRIVACY, QUOTES } from './privacy-words';

interface Table {
  readonly id: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | Markup)[])[];
}

const table = ({ id, heads, rows }: Table): Markup => html`
<div class="table" tabindex="0" role="region" aria-labelledby="${id}"><table>
  <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;

const policyRows = ({ language }: PageContext): Markup =>
  table({
    id: 'rows',
    heads: [PRIVACY.name[language], PRIVACY.shared[language]],
    rows: POLICY_ROWS.map(({ name, data }) => [html`<span lang="en">${name}</span>`, html`<span lang="en">${data.join('; ')}</span>`]),
  });

const inventory = ({ language }: PageContext): Markup =>
  table({
    id: 'inventory',
    heads: [PRIVACY.name[language], PRIVACY.place[language], PRIVACY.purpose[language], PRIVACY.lifetime[language], PRIVACY.description[language], PRIVACY.source[language]],
    rows: FINDINGS.map((finding) => [
      html`${finding.names.map((name) => html`<code>${name}</code> `)}${finding.possible && html`<span class="tag">${PRIVACY.possible[language]}</span>`}`,
      finding.place, finding.purpose, finding.lifetime,
      textIn(language, finding.description),
      `${textIn(language, finding.setter)}${PRIVACY.colon[language]}${sourceIn(language, sourceOf(finding))}`,
    ]),
  });

/** The privacy page of a property: what the policy says, and the whole inventory. */
export function privacyPage(context: PageContext): string {
  const { language } = context;
  const main = html`
<section class="hero"><h1>${PRIVACY.title[language]}</h1><p class="lead">${PRIVACY.lead[language]}</p></section>
<section><h2>${PRIVACY.controller[language]}</h2><p>${PRIVACY.controllerText[language]}</p></section>
<section><h2>${PRIVACY.quoted[language]}</h2>${QUOTES.map((quote) => html`<blockquote lang="en"><p>${quote}</p></blockquote>`)}<p>${PRIVACY.consent[language]}</p></section>
<section><h2 id="rows">${PRIVACY.rows[language]}</h2><p>${PRIVACY.rowsIntro[language]}</p>${policyRows(context)}</section>
<section><h2 id="dingding">${PRIVACY.dingding[language]}</h2><p>${PRIVACY.dingdingText[language]}</p></section>
<section><h2 id="inventory">${PRIVACY.inventory[language]}</h2><p>${PRIVACY.inventoryIntro[language]}</p>${inventory(context)}</section>`;
  return renderPage(context, { main });
}
