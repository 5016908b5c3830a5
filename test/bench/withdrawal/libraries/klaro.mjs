import { PARENT, PLACES } from '../cells.mjs';

const PATTERN = '/^_sm_/';

/** As its annotated example has it: a service, its purpose, and the cookies that it sets. */
const setting = (cookies, more) => ({
  head: `<script>window.klaroConfig = { version: 1, ${more} services: [{ name: 'metrics', title: 'Sample Metrics', purposes: ['analytics'], cookies: [${cookies}] }] };</script>
<script defer src="/library/klaro/dist/klaro.js"></script>`,
  ready: 'window.klaro?.getManager()',
  grant: `klaro.getManager().changeAll(true); klaro.getManager().saveAndApplyConsents('accept')`,
  withdraw: `klaro.getManager().changeAll(false); klaro.getManager().saveAndApplyConsents('decline')`,
});

const named = ({ path, domain }) => `[${PATTERN}, '${path}', '${domain}']`;

export const klaro = {
  title: 'Klaro',
  manifest: 'test/bench/withdrawal/node_modules/klaro/package.json',
  settings: [setting(PATTERN, ''), setting(PLACES.map(named).join(', '), `cookieDomain: '${PARENT}',`)],
};
