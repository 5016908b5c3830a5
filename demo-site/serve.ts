import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { DOCS_HOST, originsOn, PROPERTIES, propertyHost, propertyOf, STATES_HOST, thirdPartyOf, type Property } from './server/hosts';
import { listen } from './server/listen';
import { readRequest } from './server/read-request';
import { createReceivedLog, type ReceivedLog, type ReceivedRequest } from './server/received-log';
import { textReply, type DemoRequest, type Reply } from './server/reply';
import { respondDocs } from './server/respond-docs';
import { respondProperty, type DemoSite } from './server/respond-property';
import { respondStates } from './server/respond-states';
import { respondThirdParty } from './server/respond-third-party';
import { BASE_HEADERS } from './server/security-headers';
import { acceptWebSockets } from './server/web-socket';

export { DOCS_HOST, PROPERTIES, propertyHost, STATES_HOST, THIRD_PARTIES } from './server/hosts';
export { PortTakenError } from './server/listen';
export type { ReceivedRequest } from './server/received-log';

/** A running demo: three properties, their third parties, the documents and the page of states on one loopback port. */
export interface Demo {
  readonly port: number;
  /** Address of a page; `host` is a full host name or a property's short name (`www`). */
  url(host: string, path?: string): string;
  /** What the server received since it started or was cleared, its own log polls left out. */
  requests(): readonly ReceivedRequest[];
  clearRequests(): void;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** 0 = any free port. Left out, 8080. */
  readonly port?: number;
  /** Where the built SDK and page code are. Left out, `dist` in the working directory. */
  readonly dist?: string;
}

const fullHost = (host: string): string => ((PROPERTIES as readonly string[]).includes(host) ? propertyHost(host as Property) : host);

function respond(request: DemoRequest, site: DemoSite): Promise<Reply> | Reply {
  if (propertyOf(request.host)) return respondProperty(request, site);
  if (thirdPartyOf(request.host)) return respondThirdParty(request, site);
  if (request.host === DOCS_HOST) return respondDocs(request, site);
  if (request.host === STATES_HOST) return respondStates(request, site);
  return textReply(`The demo is at:\n${Object.values(site.origins.properties).join('\n')}\n`, 421);
}

/** The panel's own polling would drown what it shows. */
const isOwnPoll = ({ host, url }: DemoRequest): boolean => propertyOf(host) !== undefined && url.pathname === '/demo/log';

function record(received: ReceivedLog, request: DemoRequest): void {
  const { host, method, url, cookies, body } = request;
  if (!isOwnPoll(request)) received.add({ host, method, path: url.pathname + url.search, cookies, body });
}

async function handle(message: IncomingMessage, response: ServerResponse, site: DemoSite): Promise<void> {
  const request = await readRequest(message);
  record(site.received, request);
  const { status, headers, body } = await respond(request, site);
  for (const [name, value] of Object.entries({ ...BASE_HEADERS, ...headers })) {
    if (value.length) response.setHeader(name, value);
  }
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

const answerFrom = (site: DemoSite): RequestListener => (message, response) => {
  handle(message, response, site).catch((error: unknown) => {
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end(`The demo server failed: ${String(error)}`);
  });
};

/** Starts the demo on loopback. Rejects with `PortTakenError` when the port is in use. */
export async function startDemo({ port: wanted = 8080, dist = 'dist' }: DemoOptions = {}): Promise<Demo> {
  const received = createReceivedLog();
  const { port, servers } = await listen(wanted);
  const site = { origins: originsOn(port), dist: resolve(dist), received };
  for (const server of servers) server.on('request', answerFrom(site));
  const closeSockets = acceptWebSockets(servers, received);
  return {
    port,
    url: (host, path = '/') => `http://${fullHost(host)}:${port}${path}`,
    requests: () => received.after(0),
    clearRequests: () => received.clear(),
    close: async () => {
      closeSockets();
      await Promise.all(servers.map((server) => new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      })));
    },
  };
}
