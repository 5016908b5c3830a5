/**
 * SIMULATION of a web analytics script: an identifier in a cookie and in local storage, each
 * written again from the other, then page views by image and by WebSocket.
 */
import { ownOrigin } from './own-origin';
import { trustedAddress } from './trusted-address';

interface Log {
  Etag?: string;
}

const COOKIE = 'cna';
const KEY = 'APLUS_CNA';
const LIFETIME_SECONDS = 400 * 86_400;
const origin = ownOrigin();

const kept = (): string | undefined => new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(document.cookie)?.[1] ?? localStorage.getItem(KEY)?.split(',')[0];

function keep(id: string): void {
  document.cookie = `${COOKIE}=${id}; path=/; domain=dingtalk.localhost; max-age=${LIFETIME_SECONDS}`;
  localStorage.setItem(KEY, `${id},${Date.now()}`);
}

/** Asks the server, which knows the browser by a third-party cookie. */
function askServer(then: (id: string) => void): void {
  const script = document.createElement('script');
  script.src = trustedAddress(`${origin}/eg.js`, origin);
  script.addEventListener('load', () => {
    const id = (globalThis as { goldlog?: Log }).goldlog?.Etag;
    if (id) then(id);
  });
  document.head.append(script);
}

function report(id: string): void {
  const view = new URLSearchParams({ cna: id, page: location.href, at: String(Date.now()) }).toString();
  new Image().src = `${origin}/v.gif?${view}`;
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/ws`);
  socket.addEventListener('open', () => socket.send(JSON.stringify({ cna: id, page: location.href })));
}

function start(id: string): void {
  keep(id);
  report(id);
}

const known = kept();
if (known) start(known);
else askServer(start);
