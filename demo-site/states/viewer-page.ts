import { html, type Markup } from '../properties/html';
import { IDENTITY } from '../properties/page-words';
import type { Origins } from '../server/hosts';
import { LOOKS, type Look } from './look';
import type { State } from './state';
import { STATES } from './states';

const LABELS: Readonly<Record<keyof Look, string>> = { lang: 'Language', theme: 'Theme', size: 'Size' };

const SIZE_NAMES: Readonly<Record<Look['size'], string>> = { 1280: '1280 pixels', 768: '768 pixels', 320: '320 pixels', '320x256': '320 × 256: 1280 × 1024 at 400 %' };

/** A language by its own name. */
const languageName = (tag: string): string => `${new Intl.DisplayNames(tag, { type: 'language' }).of(tag)} (${tag})`;

const nameOf = (value: string): string => {
  if (value in SIZE_NAMES) return SIZE_NAMES[value as Look['size']];
  return (LOOKS.lang as readonly string[]).includes(value) ? languageName(value) : value;
};

const queryOf = ({ id, has }: State, look: Look): string => new URLSearchParams({ state: id, ...look, ...(has === 'debug' && { 'consent-debug': '1' }) }).toString();

const select = (name: keyof Look, chosen: string): Markup => html`
<p><label for="${name}">${LABELS[name]}</label> <select id="${name}" name="${name}">${LOOKS[name].map((value) => html`<option value="${value}"${value === chosen && html` selected`}>${nameOf(value)}</option>`)}</select></p>`;

const page = (title: string, origins: Origins, main: Markup): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/demo/style.css">
</head>
<body class="states">
<main>
${main}
<p><a href="${origins.properties.www}/">To the demo</a></p>
<p class="identity">${IDENTITY}</p>
</main>
</body>
</html>
`.toString();

const surfaces = [...new Set(STATES.map(({ surface }) => surface))];

/** The list of all states; what is chosen above it holds for each link. */
export const indexPage = (look: Look, origins: Origins): string =>
  page(
    'States of the consent interface',
    origins,
    html`
<h1>States of the consent interface</h1>
<p>Each link opens a page that brings the real SDK into that state, in a frame. These pages have a host of their own: what is chosen there is no choice on the demo’s properties. Each page says what is a simulation.</p>
<form class="look" action="/">${(['lang', 'theme', 'size'] as const).map((name) => select(name, look[name]))}<p><button>Use for the links below</button></p></form>
${surfaces.map((surface) => html`<h2>${surface}</h2>
<ul>${STATES.filter((state) => state.surface === surface).map((state) => html`<li><a href="/view?${queryOf(state, look)}">${state.name}</a>: ${state.means}</li>`)}</ul>`)}`,
  );

/** One state in a frame of the chosen size. */
export const viewerPage = (state: State, look: Look, origins: Origins): string =>
  page(
    `${state.name}: state of the consent interface`,
    origins,
    html`
<p><a href="/?${new URLSearchParams({ ...look }).toString()}">All states</a></p>
<h1>${state.name}</h1>
<p>${state.means}</p>
<form class="look" action="/view"><input type="hidden" name="state" value="${state.id}">${(['lang', 'theme', 'size'] as const).map((name) => select(name, look[name]))}<p><button>Show</button></p></form>
<div class="window" tabindex="0" role="group" aria-label="The page"><iframe data-size="${look.size}" src="/frame?${queryOf(state, look)}" title="${state.name}"></iframe></div>`,
  );
