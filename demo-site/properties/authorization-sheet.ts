import { AUTHORIZATION, DATA_ITEMS } from './authorization-words';
import { html, type Markup } from './html';
import type { Language } from './language';

const dataItem = ([id, words]: [string, (typeof DATA_ITEMS)['icon']], language: Language): Markup => html`
<li data-item="${id}"><input type="checkbox" role="switch" id="sheet-${id}" autocomplete="off"><label for="sheet-${id}">${words[language]}</label></li>`;

/** The dialog that a mini-program opens with: each data item allowed or not. `client/authorization.entry.ts` fills it for the one that is opened. */
export const authorizationSheet = (language: Language): Markup => html`
<dialog id="sheet" class="sheet" aria-labelledby="sheet-title" data-answered="${AUTHORIZATION.answered[language]}" data-nothing="${AUTHORIZATION.nothing[language]}" data-comma="${AUTHORIZATION.comma[language]}">
  <h2 id="sheet-title">${AUTHORIZATION.title[language]}: <span id="sheet-name"></span></h2>
  <p>${AUTHORIZATION.lead[language]}</p>
  <ul>${Object.entries(DATA_ITEMS).map((item) => dataItem(item, language))}</ul>
  <p id="sheet-kept">${AUTHORIZATION.kept[language]}</p>
  <p id="sheet-not-kept">${AUTHORIZATION.notKept[language]}</p>
  <p class="quiet">${AUTHORIZATION.madeUp[language]}</p>
  <p class="actions"><button type="button" id="sheet-allow">${AUTHORIZATION.allow[language]}</button><button type="button" id="sheet-refuse">${AUTHORIZATION.refuse[language]}</button></p>
</dialog>`;
