import { html, type Markup } from './html';
import { documentation } from './open';
import { renderPage } from './page';
import type { PageContext } from './page-context';
import { SHARED } from './page-words';
import { LISTENERS, SIGNALS } from './signals-words';

const listener = ([signal, name]: (typeof LISTENERS)[number], { language }: PageContext): Markup => html`
<section aria-labelledby="listener-${signal}">
<h2 id="listener-${signal}">${name} <span class="tag">${SHARED.simulation[language]}</span></h2>
<ol class="calls" data-listener="${signal}"></ol>
</section>`;

const file = (path: string, about: string): Markup => html`<li><a href="${path}"><code>${path}</code></a>: ${about}</li>`;

/** Shows what each signal tells, by listeners in the place of the vendors. */
export function signalsPage(context: PageContext): string {
  const { language } = context;
  const text = html`
<h1>${SIGNALS.title[language]}</h1>
<p class="lead">${SIGNALS.lead[language]}</p>
<p>${SIGNALS.simulation[language]}</p>
<p>${SIGNALS.gated[language]}</p>
<p class="quiet">${SIGNALS.none[language]}</p>
${LISTENERS.map((one) => listener(one, context))}
<h2>${SIGNALS.files[language]}</h2>
<ul>${file('/.well-known/gpc.json', SIGNALS.gpcFile[language])}${file('/consent-requests.json', SIGNALS.requestsFile[language])}</ul>`;
  const scripts = [...LISTENERS.map(([signal]) => `/consent/signals/${signal}.js`), '/demo/signal-listeners.js'];
  return renderPage(context, { main: documentation(context, text), afterSdk: scripts });
}
