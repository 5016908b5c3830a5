import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that stores on load and on click, to try the drivers on. */
const PAGE = `<!doctype html><html lang="en"><title>Smoke</title>
<script>
  document.cookie = 'script=1; path=/';
  localStorage.setItem('here', 'yes');
  sessionStorage.setItem('tab', 'yes');
  Storage.prototype.getItem = () => 'guarded';
</script>
<div id="host"></div>
<button id="plain">Store</button><output></output>
<script>
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  const inner = document.createElement('button');
  inner.textContent = 'Inside';
  root.append(inner);
  for (const button of [inner, document.getElementById('plain')])
    button.addEventListener('click', (event) => {
      document.querySelector('output').textContent = button.textContent + ' ' + event.isTrusted;
    });
</script></html>`;

export interface SmokeSite {
  readonly port: number;
  readonly url: string;
  close(): void;
}

function answer(_request: IncomingMessage, response: ServerResponse) {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('set-cookie', ['server=1; HttpOnly; Path=/', 'wide=1; Domain=smoke.localhost; Path=/']);
  response.end(PAGE);
}

export async function startSmokeSite(): Promise<SmokeSite> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://www.smoke.localhost:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
