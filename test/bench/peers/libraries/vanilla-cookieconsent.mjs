import { CATEGORIES, LIBRARY, tags } from './texts.mjs';

const FOLDER = `${LIBRARY}/vanilla-cookieconsent/dist`;
const BUTTONS = { acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all' };
const CONFIG = {
  categories: Object.fromEntries([['necessary', { enabled: true, readOnly: true }], ...CATEGORIES.map((name) => [name, {}])]),
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: { title: 'Cookies', description: 'We and our partners store data on your device. May we?', ...BUTTONS, showPreferencesBtn: 'Settings' },
        preferencesModal: { title: 'Settings', ...BUTTONS, savePreferencesBtn: 'Save', sections: ['necessary', ...CATEGORIES].map((name) => ({ title: name, linkedCategory: name })) },
      },
    },
  },
};
const START = `CookieConsent.run(${JSON.stringify(CONFIG)});`;

const head = ({ vendor }) => `<link rel="stylesheet" href="${FOLDER}/cookieconsent.css">
<script defer src="${FOLDER}/cookieconsent.umd.js"></script><script defer src="/own/vanilla-cookieconsent.js"></script>
${tags(vendor, (src, category) => `<script type="text/plain" data-category="${category}" src="${src}"></script>`)}`;

export const vanillaCookieConsent = {
  title: 'vanilla-cookieconsent',
  manifest: 'test/bench/peers/node_modules/vanilla-cookieconsent/package.json',
  own: { '/own/vanilla-cookieconsent.js': START },
  first: head,
  returning: head,
  accept: `document.querySelector('#cc-main .cm__btn[data-role=all]')`,
};
