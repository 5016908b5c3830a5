import { buildConfig, type DemoConfig } from '../inventory/build-config';
import { entriesIn } from '../inventory/in-chinese';
import { html, jsonMarkup, type Markup } from '../properties/html';
import { IDENTITY } from '../properties/page-words';
import { STATES_HOST, type Origins } from '../server/hosts';
import type { Look } from './look';
import type { State } from './state';

export interface StateVisit {
  readonly state: State;
  readonly look: Look;
  readonly origins: Origins;
  /** The choice of a page before has been made. */
  readonly isPrepared: boolean;
}

const OBJECT = { kind: 'shared-object', name: `${STATES_HOST}/*`, purpose: 'preferences', lifetime: 'persistent', data: ['sample data'] } as const;
const FILE = { kind: 'file-system', name: 'measurements.bin', purpose: 'analytics', lifetime: 'persistent', data: ['sample data'] } as const;

/** The demo's own configuration on a host of its own: a choice made here is none on the properties. */
function configOf({ state, look, origins, isPrepared }: StateVisit): DemoConfig {
  const { region, visitor, layout, change } = state;
  const config = buildConfig({ property: 'www', origins, language: look.lang, region, visitor, change: isPrepared ? change : undefined });
  return {
    ...config,
    site: { ...config.site, property: 'states', hosts: [STATES_HOST], policyUrl: `${origins.properties.www}/privacy` },
    handOff: { name: 'DingDing', url: `${origins.properties.www}/privacy#dingding` },
    ...(layout && { layout }),
    entries: [...config.entries, ...entriesIn(look.lang, [OBJECT, FILE])],
  };
}

const isToPrepare = ({ state, isPrepared }: StateVisit): boolean => state.chosen !== undefined && !isPrepared;

const script = (src: string): Markup => html`<script src="${src}"></script>\n`;

function scripts({ state: { has, gpc, without }, isPrepared }: StateVisit): Markup[] {
  return [
    ...(isPrepared ? [] : [script('/demo/forget.js')]),
    ...(gpc ? [script('/demo/gpc-simulation.js')] : []),
    ...(has === 'objects' ? [script('/consent/shared-object.js')] : []),
    script(without ? `/without/${without}/consent/consent.js` : '/consent/consent.js'),
    ...(has === 'settings' ? [script('/consent/settings.js')] : []),
    ...(has === 'debug' ? [script('/consent/debug.js')] : []),
    ...(has === 'locked-file' ? [html`<script type="text/plain" data-purpose="analytics" data-src="/demo/page.js"></script>\n`] : []),
    script('/demo/state.js'),
  ];
}

const parts = ({ has }: State, { thirdParties }: Origins): Markup | false =>
  (has === 'frame' && html`<p><iframe class="gated" data-src="${thirdParties.ads}/embed" data-purpose="advertising" data-vendor="sample-ads" title="Sample Ads"></iframe></p>`) ||
  (has === 'settings' && html`<dingtalk-consent-settings></dingtalk-consent-settings>`);

/** A page in which the real SDK is brought into one state. */
export const statePage = (visit: StateVisit): string => {
  const { state, look, origins } = visit;
  const play = { chosen: isToPrepare(visit) && state.chosen, shows: state.shows, opens: state.opens, has: state.has };
  return html`<!doctype html>
<html lang="en" data-theme="${look.theme}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">
<title>State: ${state.name}</title>
<link rel="stylesheet" href="/demo/style.css">
<script type="application/json" id="state-play">${jsonMarkup(play)}</script>
<script type="application/json" id="dingtalk-consent-config">${jsonMarkup(configOf(visit))}</script>
${scripts(visit)}</head>
<body class="state">
<main>
<h1>${state.name}</h1>
<p>${state.means}</p>
${parts(state, origins)}
${[1, 2, 3, 4].map((count) => html`<p>Some text of a page, so that there is something behind. <a href="#text-${count}" id="text-${count}">Link ${count}</a></p>`)}
<p class="identity">${IDENTITY}</p>
</main>
</body>
</html>
`.toString();
};
