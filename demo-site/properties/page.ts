import { PROPERTIES, type Property } from '../server/hosts';
import { html, jsonMarkup, type Markup } from './html';
import type { Language } from './language';
import type { PageContext } from './page-context';
import { SHARED } from './page-words';
import { gatedScripts } from './third-parties';

export interface PageParts {
  readonly main: Markup;
  /** Page script of its own, a name under `/demo/`. */
  readonly script?: string;
  /** Addresses of scripts that run right after the SDK. */
  readonly afterSdk?: readonly string[];
  /** Leaves out the control for cookie settings, so that the SDK supplies its own. */
  readonly withoutSettings?: true;
}

/** An address that keeps language, region and what is simulated of the visit. */
export function linkTo(context: PageContext, { property = context.property, path = '/', language = context.language }: { property?: Property; path?: string; language?: Language }): string {
  const { region, gpc, visitor, change } = context;
  const played = { demo_region: region, demo_gpc: gpc ? '1' : undefined, demo_visitor: visitor, demo_change: change };
  const query = new URLSearchParams(language === 'en' ? {} : { lang: language });
  for (const [name, value] of Object.entries(played)) if (value) query.set(name, value);
  // Said aloud, since a remembered language would else win.
  if (language === 'en' && context.language !== 'en') query.set('lang', 'en');
  const search = query.toString();
  return `${property === context.property ? '' : context.origins.properties[property]}${path}${search && `?${search}`}`;
}

/* The SDK comes first of all scripts that run, the panel next: it listens before anything writes. */
const head = (context: PageContext, { script, afterSdk = [] }: PageParts): Markup => html`
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>Demo property: ${context.property}</title>
<link rel="stylesheet" href="/demo/style.css">
<script type="application/json" id="dingtalk-consent-config">${jsonMarkup(context.config)}</script>
${context.gpc && html`<script src="/demo/gpc-simulation.js"></script>\n`}${context.property === 'open' && html`<script src="/consent/shared-object.js"></script>\n`}<script src="/consent/consent.js"></script>
<script src="/consent/debug.js"></script>
${afterSdk.map((src) => html`<script src="${src}"></script>\n`)}<script src="/demo/panel.js"></script>
<script src="/demo/first-party-snippet.js"></script>
<script src="/demo/page.js" defer></script>
${script !== undefined && html`<script src="/demo/${script}.js" defer></script>\n`}${gatedScripts(context)}`;

const header = (context: PageContext): Markup => html`
<header>
<div class="site-header">
  <p class="wordmark"><a href="${linkTo(context, {})}">demo / ${context.property}</a></p>
  <nav aria-label="${SHARED.properties[context.language]}">
    <ul>${PROPERTIES.map((property) => html`<li><a href="${linkTo(context, { property })}"${property === context.property && html` aria-current="true"`}>${property}</a></li>`)}</ul>
  </nav>
  <a class="language" lang="${context.language === 'en' ? 'zh-CN' : 'en'}" data-language="${context.language === 'en' ? 'zh-CN' : 'en'}" href="${linkTo(context, { path: context.path, language: context.language === 'en' ? 'zh-CN' : 'en' })}">${SHARED.otherLanguage[context.language]}</a>
</div>
<p class="identity">${SHARED.identity[context.language]}</p>
${context.gpc && html`<p class="identity">${SHARED.gpcSimulated[context.language]}</p>`}${(context.visitor || context.change) && html`<p class="identity">${SHARED.played[context.language]}</p>`}
</header>`;

const footer = (context: PageContext, withoutSettings: boolean | undefined): Markup => html`
<footer class="site-footer">
  <ul>
    <li><a href="${linkTo(context, { path: '/privacy' })}">${SHARED.privacy[context.language]}</a></li>
    ${!withoutSettings && html`<li><button type="button" data-consent="preferences">${SHARED.settings[context.language]}</button></li>`}
    <li><a href="${context.origins.docs}/"${context.language !== 'en' && html` hreflang="en"`}>${SHARED.docs[context.language]}</a></li>
    <li><a href="${context.origins.states}/"${context.language !== 'en' && html` hreflang="en"`}>${SHARED.states[context.language]}</a></li>
    <li>${SHARED.contact[context.language]}: privacy@demo.invalid</li>
  </ul>
</footer>`;

/** A whole page of a property. */
export const renderPage = (context: PageContext, parts: PageParts): string =>
  html`<!doctype html>
<html lang="${context.language}" data-property="${context.property}">
<head>${head(context, parts)}</head>
<body>
<nav aria-label="${SHARED.skip[context.language]}"><a class="skip" href="#main">${SHARED.skip[context.language]}</a></nav>
<div class="layout">
<div class="page">${header(context)}
<main id="main" tabindex="-1">${parts.main}</main>
${footer(context, parts.withoutSettings)}
</div>
<div id="demo-panel"></div>
</div>
</body>
</html>
`.toString();
