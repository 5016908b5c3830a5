import { tags } from './texts.mjs';

/** Twenty lines written by hand: what the browser itself takes for a banner and four gated scripts. Neither languages nor settings. */
const SCRIPT = `(() => {
  const open = () => { for (const one of document.querySelectorAll('script[data-category]')) { const script = document.createElement('script'); script.src = one.dataset.src; one.replaceWith(script); } };
  if (document.cookie.includes('floor=')) { open(); return; }
  const banner = document.createElement('div');
  banner.setAttribute('role', 'region');
  banner.setAttribute('aria-label', 'Cookies');
  banner.className = 'floor';
  banner.append('We and our partners store data on your device. May we? ');
  for (const name of ['Accept all', 'Reject all', 'Settings']) {
    const button = document.createElement('button');
    button.textContent = name;
    button.onclick = () => { document.cookie = 'floor=' + (name === 'Accept all') + '; path=/; max-age=1e7'; banner.remove(); if (name === 'Accept all') open(); };
    banner.append(button);
  }
  document.body.prepend(banner);
})();`;
const STYLE = '.floor{position:fixed;left:0;right:0;bottom:0;padding:1rem;background:#fff;border-top:1px solid}';

const head = ({ vendor }) => `<link rel="stylesheet" href="/own/floor.css"><script defer src="/own/floor.js"></script>
${tags(vendor, (src, category) => `<script type="text/plain" data-category="${category}" data-src="${src}"></script>`)}`;

export const floor = {
  title: 'by hand',
  own: { '/own/floor.js': SCRIPT, '/own/floor.css': STYLE },
  first: head,
  returning: head,
  accept: `document.querySelector('.floor button')`,
};
