import { html, type Markup } from './html';
import { documentation } from './open';
import { OPEN } from './open-words';
import { renderPage } from './page';
import type { PageContext } from './page-context';

const DECLARATION = `<script type="application/json" id="dingtalk-consent-config">
{ "site": { "name": "…", "hosts": ["www.example.com"], "policyUrl": "/privacy",
            "policyVersion": "1", "controller": { "name": "…", "contact": "…" } },
  "entries": [{ "kind": "cookie", "name": "visits", "purpose": "analytics",
                "lifetime": "P90D" }] }
</script>`;

const LOAD = `<script src="/consent/consent.js"></script>
<script type="text/plain" data-purpose="analytics" src="…"></script>`;

const SAMPLES: Readonly<Record<string, string>> = {
  JavaScript: `const consent = DingTalkConsent.claim();
if (consent.allows('analytics')) startCounting();`,
  TypeScript: `import { claim, type Consent } from 'dingtalk-consent';

const consent: Consent = claim();
consent.on('change', (record) => render(record?.purposes));`,
  HTML: '<button type="button" data-consent="preferences">Cookie settings</button>',
};

const code = (text: string): Markup => html`<pre tabindex="0"><code>${text}</code></pre>`;

const samples = (): Markup[] =>
  Object.entries(SAMPLES).map(([name, text], index) => html`<div data-sample="${name}"${index > 0 && html` hidden`}>${code(text)}</div>`);

const THEMES = ['page', 'light', 'dark'] as const;
const LAYOUTS = ['roomy', 'compact'] as const;

const setting = (id: string, label: string, choices: readonly (readonly [value: string, text: string])[]): Markup => html`<label>${label} <select id="sample-${id}">${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;

/** How to put the SDK into a page. */
export function docPage(context: PageContext): string {
  const { language } = context;
  const text = html`
<h1>${OPEN.start[language]}</h1>
<p class="lead">${OPEN.startText[language]}</p>
<h2>${OPEN.step1[language]}</h2><p>${OPEN.step1Text[language]}</p>${code(DECLARATION)}
<h2>${OPEN.step2[language]}</h2><p>${OPEN.step2Text[language]}</p>${code(LOAD)}
<h2>${OPEN.step3[language]}</h2><p>${OPEN.step3Text[language]}</p>
<p class="sample-view">${setting('language', OPEN.codeLanguage[language], Object.keys(SAMPLES).map((name) => [name, name]))}
${setting('theme', OPEN.theme[language], THEMES.map((id) => [id, OPEN[id][language]]))}
${setting('layout', OPEN.layout[language], LAYOUTS.map((id) => [id, OPEN[id][language]]))}</p>
<div id="samples">${samples()}</div>`;
  return renderPage(context, { main: documentation(context, text), script: 'sample-view' });
}
