import { PARENT, PLACES } from '../cells.mjs';

const FOLDER = '/library/orejime/dist';
const PATTERN = '/^_sm_/';

/** As its annotated example has it: a purpose, and the cookies that it sets. */
const setting = (cookies, more) => ({
  head: `<link rel="stylesheet" href="${FOLDER}/orejime-standard.css">
<script>window.orejimeConfig = { privacyPolicyUrl: '/privacy', ${more} purposes: [{ id: 'analytics', title: 'Analytics', cookies: [${cookies}] }] };</script>
<script src="${FOLDER}/orejime-standard-en.js"></script>`,
  ready: 'window.orejime?.manager',
  grant: 'orejime.manager.acceptAll()',
  withdraw: 'orejime.manager.declineAll()',
});

const named = ({ path, domain }) => `[${PATTERN}, '${path}', '${domain}']`;

export const orejime = {
  title: 'Orejime',
  manifest: 'test/bench/withdrawal/node_modules/orejime/package.json',
  settings: [setting(PATTERN, ''), setting([PATTERN, ...PLACES.map(named)].join(', '), `cookie: { domain: '${PARENT}' },`)],
};
