import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const CONFIG = {
  site: {
    name: 'Sample Site',
    hosts: ['www.banner.localhost'],
    policyUrl: '/privacy',
    policyVersion: '1',
    controller: { name: 'Sample Controller', contact: 'privacy@demo.invalid' },
  },
  vendors: [
    { id: 'rum', name: 'Sample Metrics', role: 'independent', purposes: ['analytics'], data: ['page URL', 'device model'], policyUrl: 'https://metrics.example/privacy' },
    { id: 'host', name: 'Sample Host', role: 'processor', purposes: ['necessary'], data: ['IP address'], policyUrl: null, policyUrlReason: 'a made-up company' },
  ],
  entries: [
    { kind: 'cookie', name: 'session', purpose: 'necessary', lifetime: 'session', data: ['session identifier'], httpOnly: true, justification: 'Keeps the visitor signed in.' },
    { kind: 'local-storage', name: '_sm_*', purpose: 'analytics', vendor: 'rum', lifetime: 'P180D', data: ['identifier'] },
    { kind: 'beacon', name: 'http://collect.example/a/path/that/is/longer/than/a/narrow/screen/*', purpose: 'advertising', lifetime: 'session', data: [] },
  ],
};

/** As long as the longest languages get, Tamil for one; in Latin letters, which each machine has. */
const LONG_WORDS = {
  title: 'Kuki kalukkana oppudal',
  intro: `Ungal oppudaludan, {site} ungal saadhanathil thagavalai semikkiradhu matrum padikkiradhu. ${'Ungal varugaiyai patriya tharavai anuppugiradhu. '.repeat(5)}Nokkangal: {purposes}. {thirdParties}`,
  acceptAll: 'Anaithaiyum ettrukkollavum',
  rejectAll: 'Anaithaiyum niraagarikkavum',
  settings: 'Thaniyurimai amaippugal',
};

interface PageOptions {
  /** Where the question stands; as the SDK has it where left out. */
  readonly layout?: 'bar' | 'card' | 'centred';
  /** With the site's own words in place of the language's. */
  readonly isLong?: boolean;
}

const configOf = (language: string, { layout, isLong }: PageOptions): object => ({ ...CONFIG, language, ...(layout && { layout }), ...(isLong && { texts: { [language]: { banner: LONG_WORDS } } }) });

const page = (language: string, options: PageOptions): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Banner</title>
<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(configOf(language, options))}</script>
<script src="/consent.js"></script><script src="/vendor.js"></script></head>
<body><main><h1>Banner</h1>${'<p>Some text of the page. <a href="#there">A link</a></p>'.repeat(40)}<p><a href="#end">The end</a></p></main></body></html>`;

/** Stores one thing of analytics, and counts what moved on the page. */
const VENDOR = `localStorage.setItem('_sm_id', '1'); window.moved = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });
document.addEventListener('securitypolicyviolation', (event) => { (window.refusedByCsp ??= []).push(event.violatedDirective); });`;

export interface BannerSite {
  /** `language` is that of the page. */
  url(language?: string, options?: PageOptions): string;
  close(): void;
}

/** A page of its own with the built SDK, under the strict CSP that the SDK promises to work with. */
export async function startBannerSite(): Promise<BannerSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://www.banner.localhost');
    const send = (type: string, body: string | Buffer): void => void response.writeHead(200, { 'content-type': type, 'content-security-policy': CSP }).end(body);
    if (pathname === '/') send('text/html; charset=utf-8', page(searchParams.get('language') ?? 'en', JSON.parse(searchParams.get('options') ?? '{}') as PageOptions));
    else if (pathname === '/vendor.js') send('text/javascript', VENDOR);
    else readFile(`dist/sdk${pathname}`).then((file) => send('text/javascript', file), () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (language = 'en', options = {}) => `http://www.banner.localhost:${port}/?${new URLSearchParams({ language, options: JSON.stringify(options) }).toString()}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
