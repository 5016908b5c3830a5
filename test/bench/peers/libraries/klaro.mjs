import { CATEGORIES, LIBRARY, tags } from './texts.mjs';

const service = (name, more = {}) => ({ name, title: name, purposes: [name], cookies: [], ...more });
const CONFIG = { version: 1, acceptAll: true, services: [service('necessary', { required: true }), ...CATEGORIES.map((name) => service(name))] };

const head = ({ vendor }) => `<script>window.klaroConfig = ${JSON.stringify(CONFIG)};</script>
<script defer src="${LIBRARY}/klaro/dist/klaro.js"></script>
${tags(vendor, (src, category) => `<script type="text/plain" data-type="application/javascript" data-name="${category}" data-src="${src}"></script>`)}`;

export const klaro = {
  title: 'Klaro',
  manifest: 'test/bench/peers/node_modules/klaro/package.json',
  first: head,
  returning: head,
  accept: `document.querySelector('.klaro .cm-btn-success')`,
};
