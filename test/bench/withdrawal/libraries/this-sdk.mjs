import { CELLS, NECESSARY, OPEN, WWW } from '../cells.mjs';

const entry =
  (purpose) =>
  ({ kind, name, httpOnly }) => ({ kind, name, purpose, lifetime: 'unknown', ...(httpOnly && { httpOnly }) });

/** The declaration that README.md asks for, by exact names. It has no domains or paths to spell out. */
const CONFIG = {
  site: { name: 'Probe', hosts: [WWW, OPEN], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Probe', contact: 'privacy@demo.invalid' } },
  language: 'en',
  entries: [...NECESSARY.map(entry('necessary')), ...CELLS.map(entry('analytics'))],
};

export const thisSdk = {
  title: 'this SDK',
  manifest: 'package.json',
  settings: [
    {
      head: `<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(CONFIG)}</script><script src="/consent/consent.js"></script>`,
      ready: 'window.DingTalkConsent?.view()',
      grant: 'DingTalkConsent.claim().acceptAll()',
      withdraw: `DingTalkConsent.claim().withdraw(['analytics'])`,
    },
  ],
};
