import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Received {
  readonly host: string;
  readonly path: string;
  readonly cookie: string;
}

export interface Sites {
  /** Address of a page: `host` without port, `options` as the page's query. */
  url(host: string, path: string, options?: PageOptions): string;
  readonly received: readonly Received[];
  close(): void;
}

export interface PageOptions {
  /** `Set-Cookie` headers of the answer. */
  readonly set?: readonly string[];
  /** Addresses of frames in the page. */
  readonly frame?: readonly string[];
  /** Name of a script of `SCRIPTS` that the page runs as it loads. */
  readonly script?: keyof typeof SCRIPTS;
  /** The page never loads to its end. */
  readonly isEndless?: boolean;
}

const GREEDY = `
  const attempt = (act) => { try { act(); } catch {} };
  attempt(() => { document.cookie = 'script=1; path=/'; });
  attempt(() => { document.cookie = 'session_id=1; path=/'; });
  attempt(() => { window.cookieStore?.set('modern', '1').catch(() => {}); });
  attempt(() => { localStorage.setItem('method', '1'); });
  attempt(() => { localStorage.property = '1'; });
  attempt(() => { sessionStorage.setItem('method', '1'); });
`;

/* Stores through a frame that hands out its window before any script of an extension runs in it. */
const ESCAPING = `
  const frame = document.createElement('iframe');
  frame.src = 'javascript:void 0';
  document.documentElement.append(frame);
  try { frame.contentWindow.localStorage.setItem('escaped', '1'); } catch {}
  try { frame.contentDocument.cookie = 'escaped=1; path=/'; } catch {}
`;

/* Stores what it finds missing, as soon as it may, again and again. */
const ZOMBIE = `
  const again = () => { try { if (localStorage.zombie !== 'back') localStorage.zombie = 'back'; } catch {} };
  again();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { again(); channel.port2.postMessage(0); };
  channel.port2.postMessage(0);
`;

/** Takes every question and answers as told. */
const ANSWERING = (answer: string): string => `
  document.addEventListener('dingtalk-consent:ask', (event) => {
    event.preventDefault();
    const { id, ask, with: question } = JSON.parse(event.detail);
    const reply = (more) => document.dispatchEvent(new CustomEvent('dingtalk-consent:answer', { detail: JSON.stringify({ v: 1, id, ask, ...more }) }));
    ${answer}
  });
`;

const DECLARATION = JSON.stringify({
  site: { name: 'Test', hosts: ['www.dingtalk.localhost'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Test', contact: 'privacy@demo.invalid' } },
  region: null, undeclared: 'hold', language: null,
  purposes: [{ id: 'necessary' }, { id: 'preferences' }, { id: 'analytics' }, { id: 'advertising' }],
  vendors: [],
  entries: [{ kind: 'cookie', name: 'known_*', purpose: 'analytics', lifetime: 'P1D', data: [], description: '<img src=x onerror=alert(1)>' }],
});

export const SCRIPTS = {
  greedy: GREEDY,
  escaping: ESCAPING,
  zombie: ZOMBIE,
  sdk: ANSWERING(`reply({ answer: ask === 'state' ? { declaration: ${DECLARATION}, record: null }
    : { removed: (question.purposes ?? []).map((name) => ({ kind: 'cookie', name })), failed: [], retained: [], unverifiable: [], needsReload: true } });`),
  liar: ANSWERING(`reply({ answer: { declaration: { entries: 'everything' }, record: { purposes: { analytics: 'yes' } } } });`),
  flood: ANSWERING(`reply({ answer: 'x'.repeat(3e6) });`),
  silent: ANSWERING(''),
} as const;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function page(search: URLSearchParams): string {
  const frames = search.getAll('frame').map((address) => `<iframe src="${escape(address)}"></iframe>`);
  const script = SCRIPTS[search.get('script') as keyof typeof SCRIPTS] ?? '';
  return `<!doctype html><html lang="en"><title>Site</title><script>${script}</script>${frames.join('')}${search.has('endless') ? '<img src="/never">' : ''}</html>`;
}

/* What a site may answer that wants to be no frame's: it leads elsewhere, stores a cookie, and would run and load what it can. */
const HOSTILE = {
  'x-frame-options': 'DENY', 'content-security-policy': "frame-ancestors 'none'; sandbox", location: '/moved', 'set-cookie': 'looked=1; Path=/',
  'content-type': 'text/html; charset=utf-8',
};
const HOSTILE_PAGE = '<!doctype html><script src="/asked-for.js"></script><script>localStorage.ran = 1</script><link rel="stylesheet" href="/asked-for.css"><iframe src="/inner"></iframe><img src="/asked-for.png">';

export async function startSites(): Promise<Sites> {
  const received: Received[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any');
    received.push({ host: (request.headers.host ?? '').replace(/:\d+$/, ''), path: pathname, cookie: request.headers.cookie ?? '' });
    if (pathname === '/never') return;
    if (pathname === '/robots.txt') return void response.writeHead(302, HOSTILE).end(HOSTILE_PAGE);
    if (pathname.endsWith('.js')) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end('// a worker that does nothing');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('set-cookie', searchParams.getAll('set'));
    response.end(page(searchParams));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url(host, path, { set = [], frame = [], script, isEndless = false } = {}) {
      const search = new URLSearchParams([...set.map((one) => ['set', one]), ...frame.map((one) => ['frame', one])]);
      if (script) search.set('script', script);
      if (isEndless) search.set('endless', '');
      return `http://${host}:${port}${path}?${search.toString()}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
