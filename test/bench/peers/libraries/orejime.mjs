import { CATEGORIES, LIBRARY, tags } from './texts.mjs';

const FOLDER = `${LIBRARY}/orejime/dist`;
const PURPOSES = CATEGORIES.map((id) => ({ id, title: id, cookies: [] }));
const CONFIG = { privacyPolicyUrl: '/privacy', purposes: [{ id: 'necessary', title: 'necessary', cookies: [], isMandatory: true }, ...PURPOSES] };

/** As its guide has it; its script is deferred, so that the page does not wait for it. */
const head = ({ vendor }) => `<link rel="stylesheet" href="${FOLDER}/orejime-standard.css">
<script>window.orejimeConfig = ${JSON.stringify(CONFIG)};</script>
<script defer src="${FOLDER}/orejime-standard-en.js"></script>
${tags(vendor, (src, category) => `<template data-purpose="${category}"><script src="${src}"></script></template>`)}`;

export const orejime = {
  title: 'Orejime',
  manifest: 'test/bench/peers/node_modules/orejime/package.json',
  first: head,
  returning: head,
  accept: `document.querySelector('.orejime-Banner-saveButton')`,
};
