import { PARENT, PLACES } from '../cells.mjs';

const FOLDER = '/library/vanilla-cookieconsent/dist';
const PATTERN = '/^_sm_/';

/** As its guide has it: a category, and the cookies that it clears. */
const setting = (cookies, own) => ({
  head: `<link rel="stylesheet" href="${FOLDER}/cookieconsent.css"><script src="${FOLDER}/cookieconsent.umd.js"></script>
<script>addEventListener('DOMContentLoaded', () => { window.started = CookieConsent.run({
  cookie: ${own},
  categories: { necessary: { enabled: true, readOnly: true }, analytics: { autoClear: { cookies: [${cookies}] } } },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Cookies', description: 'May we?', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', showPreferencesBtn: 'Manage' },
    preferencesModal: { title: 'Cookies', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', savePreferencesBtn: 'Save', sections: [{ title: 'Analytics', linkedCategory: 'analytics' }] },
  } } },
}); });</script>`,
  ready: 'window.started?.then(() => true)',
  grant: `CookieConsent.acceptCategory('all')`,
  withdraw: 'CookieConsent.acceptCategory([])',
});

const named = ({ path, domain }) => `{ name: ${PATTERN}, path: '${path}'${domain ? `, domain: '${domain}'` : ''} }`;
const hostOnly = PLACES.map(({ path }) => ({ path }));

export const vanillaCookieConsent = {
  title: 'vanilla-cookieconsent',
  manifest: 'test/bench/withdrawal/node_modules/vanilla-cookieconsent/package.json',
  settings: [setting(`{ name: ${PATTERN} }`, '{}'), setting([...hostOnly, ...PLACES].map(named).join(', '), `{ domain: '${PARENT}' }`)],
};
