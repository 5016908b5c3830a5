import { APPCENTER, CATEGORIES, MINI_PROGRAMS, type MiniProgram } from './appcenter-words';
import { authorizationSheet } from './authorization-sheet';
import { AUTHORIZATION, DATA_ITEMS } from './authorization-words';
import { html, type Markup } from './html';
import type { Language } from './language';
import { renderPage } from './page';
import type { PageContext } from './page-context';
import { thirdPartyList } from './third-parties';

const card = ({ id, category, name, text, items }: MiniProgram, language: Language): Markup => html`
<li class="card" data-category="${category}" data-text="${name[language]} ${text[language]}">
  <h2>${name[language]}</h2>
  <p>${text[language]}</p>
  <p class="quiet">${APPCENTER.shown[language]}: ${items.map((item) => DATA_ITEMS[item][language]).join(AUTHORIZATION.comma[language])}</p>
  <p class="actions"><button type="button" data-open="${id}" data-items="${items.join(' ')}" data-name="${name[language]}" aria-haspopup="dialog" aria-label="${APPCENTER.open[language]}: ${name[language]}">${APPCENTER.open[language]}</button>
  <button type="button" class="mark" data-favourite="${id}" aria-pressed="false" aria-label="${APPCENTER.mark[language]}: ${name[language]}">${APPCENTER.mark[language]}</button></p>
  <p class="quiet" role="status" data-answer="${id}"></p>
</li>`;

const filters = (language: Language): Markup => html`
<search class="filters">
  <p><label for="search">${APPCENTER.search[language]}</label><input id="search" type="search" autocomplete="off"></p>
  <p><label for="category">${APPCENTER.category[language]}</label>
  <select id="category"><option value="">${APPCENTER.all[language]}</option>${Object.entries(CATEGORIES).map(([id, words]) => html`<option value="${id}">${words[language]}</option>`)}</select></p>
  <p role="status"><output id="found">${MINI_PROGRAMS.length}</output> ${APPCENTER.found[language]}</p>
</search>`;

/** A catalogue of mini-programs. It leaves out a control for cookie settings, so that the SDK supplies one. */
export function appcenterPage(context: PageContext): string {
  const { language } = context;
  const main = html`
<section class="hero"><h1>${APPCENTER.title[language]}</h1><p class="lead">${APPCENTER.lead[language]}</p></section>
${filters(language)}
<ul class="cards" id="catalogue">${MINI_PROGRAMS.map((program) => card(program, language))}</ul>
${authorizationSheet(language)}
<section><h2>${APPCENTER.runtime[language]}</h2><p>${APPCENTER.runtimeText[language]} <output id="runtime"></output></p><p class="quiet">${APPCENTER.control[language]}</p></section>
${thirdPartyList(context)}
<script src="/demo/authorization.js" defer></script>
<script src="/demo/bridge-to-app.js" defer></script>`;
  return renderPage(context, { main, script: 'catalogue', withoutSettings: true });
}
