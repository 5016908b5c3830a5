import { tags } from './texts.mjs';

const CONFIG = (host) => ({
  site: { name: 'Bench', hosts: [host], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Bench', contact: 'privacy@demo.invalid' } },
  language: 'en',
  entries: [
    { kind: 'cookie', name: 'session', purpose: 'necessary', lifetime: 'session' },
    { kind: 'local-storage', name: 'chat_*', purpose: 'preferences', lifetime: 'persistent' },
    { kind: 'cookie', name: '_m_*', purpose: 'analytics', lifetime: 'P180D' },
    { kind: 'cookie', name: 'ad_id', purpose: 'advertising', lifetime: 'P1Y' },
  ],
});

/** As README.md has it: the declaration, and the gate as the first script, which the page waits for. */
const head = ({ vendor, host }) => `<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(CONFIG(host))}</script>
<script src="/consent/consent.js"></script>
${tags(vendor, (src, category) => `<script type="text/plain" data-purpose="${category}" src="${src}"></script>`)}`;

const ACCEPT = `document.querySelector('dingtalk-consent[data-part=banner]')?.shadowRoot.querySelector('.actions button')`;

export const thisSdk = { title: 'this SDK', manifest: 'package.json', first: head, returning: head, accept: ACCEPT };

/** With the one line that README.md offers, which the server leaves out for whoever has chosen. */
export const thisSdkPreloaded = {
  title: 'this SDK, preloaded',
  first: (page) => `<link rel="modulepreload" href="/consent/ui/ask.mjs">${head(page)}`,
  returning: head,
  accept: ACCEPT,
};
