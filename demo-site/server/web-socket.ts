import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { thirdPartyOf } from './hosts';
import { urlOf } from './read-request';
import type { ReceivedLog } from './received-log';

/** Accepts WebSockets on the third parties' hosts and records the handshake and every message. Returns what closes them. */
export function acceptWebSockets(servers: readonly Server[], received: ReceivedLog): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });
  for (const server of servers) {
    server.on('upgrade', (message, socket, head) => {
      const { hostname: host, pathname, search } = urlOf(message);
      const request = { host, path: pathname + search, cookies: message.headers.cookie ?? '' };
      if (!thirdPartyOf(host)) return void socket.destroy();
      received.add({ ...request, method: 'GET', body: '' });
      sockets.handleUpgrade(message, socket, head, (open) => {
        open.on('message', (data: Buffer) => received.add({ ...request, method: 'MESSAGE', body: data.toString('utf8') }));
        open.on('error', () => open.terminate());
      });
    });
  }
  return () => {
    sockets.clients.forEach((open) => open.terminate());
    sockets.close();
  };
}
