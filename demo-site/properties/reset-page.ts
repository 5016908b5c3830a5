import { PROPERTIES, type Origins } from '../server/hosts';
import { html } from './html';
import { IDENTITY } from './page-words';

/** A page without the SDK, which erases what this host stored, opens itself on the other properties and goes back. */
export const resetPage = ({ properties, thirdParties }: Origins): string =>
  html`<!doctype html>
<html lang="en" data-properties="${PROPERTIES.map((property) => properties[property]).join(' ')}" data-third-parties="${Object.values(thirdParties).join(' ')}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>Demo: resetting the visitor</title><link rel="stylesheet" href="/demo/style.css"><script src="/demo/reset.js" defer></script></head>
<body class="bare"><main><h1>Resetting the visitor</h1><p role="status">Erasing what the demo stored in this browser…</p><p class="identity">${IDENTITY}</p></main></body>
</html>
`.toString();
