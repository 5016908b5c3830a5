import { COOKIE_NAMES, PARENT } from '../cells.mjs';

/** As its guide has it: a custom service with the names of its cookies. It takes exact names, and no paths or domains of them. */
const setting = (more) => ({
  head: `<script src="/library/tarteaucitronjs/tarteaucitron.js"></script><script>
tarteaucitron.init({ privacyUrl: '', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle', showIcon: true, highPrivacy: true, DenyAllCta: true, AcceptAllCta: true${more} });
tarteaucitron.services.metrics = { key: 'metrics', type: 'analytic', name: 'Sample Metrics', needConsent: true, cookies: ${JSON.stringify(COOKIE_NAMES)}, js() {}, fallback() {} };
(tarteaucitron.job = tarteaucitron.job || []).push('metrics');</script>`,
  ready: `document.getElementById('tacCurrentStatusmetrics')`,
  grant: 'tarteaucitron.userInterface.respondAll(true)',
  withdraw: 'tarteaucitron.userInterface.respondAll(false)',
});

export const tarteaucitron = {
  title: 'tarteaucitron',
  manifest: 'test/bench/withdrawal/node_modules/tarteaucitronjs/package.json',
  settings: [setting(''), setting(`, cookieDomain: '.${PARENT}'`)],
};
