import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { thirdPartyPage } from '../properties/third-party-page';
import { PROPERTIES, propertyOf, thirdPartyOf, type Origins, type ThirdParty } from './hosts';
import { emptyReply, htmlReply, jsonReply, textReply, type DemoRequest, type Reply } from './reply';
import { RESET_PATH, resetVisitor } from './reset-visitor';
import { styleSheet } from './style-sheet';
import { thirdPartyPolicy } from './security-headers';
import { cookieValue, setCookie } from './set-cookie';
import { staticFile } from './static-file';

const DAY = 86_400;
/** A transparent image of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const SCRIPTS: Readonly<Record<ThirdParty, readonly string[]>> = { aplus: ['aplus-like'], ads: ['ads-like', 'embed'], arms: ['arms-rum'], wpk: ['wpk'], embeds: ['embed'] };

const identified = (cookies: string, name: string): string => cookieValue(cookies, name)?.replace(/[^\w-]/g, '') || randomUUID();
const pixel = (cookies: readonly string[]): Reply => ({ status: 200, headers: { 'Content-Type': 'image/gif', 'Set-Cookie': cookies }, body: PIXEL });
const lasting = (name: string, value: string): string => setCookie({ name, value, thirdParty: true, maxAgeSeconds: 400 * DAY });

/** Gives the identifier of the third-party cookie to the page, as the script it imitates does. */
function identifierScript({ cookies }: DemoRequest): Reply {
  const id = identified(cookies, 'cna');
  return {
    status: 200,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Set-Cookie': [lasting('cna', id), setCookie({ name: 'sca', value: '1', thirdParty: true })] },
    body: `(window.goldlog = window.goldlog || {}).Etag = ${JSON.stringify(id)};`,
  };
}

const adPixel = ({ cookies }: DemoRequest): Reply =>
  pixel([
    lasting('sample_ads_uid', identified(cookies, 'sample_ads_uid')),
    setCookie({ name: 'sample_ads_chips', value: identified(cookies, 'sample_ads_chips'), thirdParty: true, partitioned: true, maxAgeSeconds: 90 * DAY }),
  ]);

const ENDPOINTS: Readonly<Record<string, (request: DemoRequest) => Reply>> = {
  'aplus/eg.js': identifierScript,
  'aplus/v.gif': () => pixel([]),
  'ads/pixel.gif': adPixel,
  'arms/config': () => jsonReply({ collectors: { blank: false } }),
  'wpk/api/v1/jssdk/upload': () => pixel([]),
  'wpk/api/v1/jconfig': () => jsonReply({ code: 0, config: [] }),
};

function page(name: ThirdParty, { url }: DemoRequest, origins: Origins): Reply | undefined {
  if (url.pathname !== '/' && url.pathname !== '/privacy' && url.pathname !== '/embed') return undefined;
  return htmlReply(thirdPartyPage(name, url), { 'Content-Security-Policy': thirdPartyPolicy(origins) });
}

/** Only the properties may read a third party's answers. */
function withAccess(reply: Reply, origin: string): Reply {
  const known = PROPERTIES.some((property) => origin && propertyOf(new URL(origin).hostname) === property);
  const access = known ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Allow-Headers': 'content-type', Vary: 'Origin' } : {};
  return { ...reply, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', ...access, ...reply.headers } };
}

const EMPTY = (): Reply => emptyReply();

/** What answers without looking at files. */
function endpoint(name: ThirdParty, { method, url: { pathname } }: DemoRequest): ((request: DemoRequest) => Reply) | undefined {
  if (method === 'POST' && pathname === RESET_PATH) return resetVisitor;
  if (method === 'OPTIONS' || pathname === '/favicon.ico') return EMPTY;
  if (pathname === '/demo/style.css') return styleSheet;
  return ENDPOINTS[`${name}${pathname}`] ?? (method === 'POST' ? EMPTY : undefined);
}

async function answer(name: ThirdParty, request: DemoRequest, { origins, dist }: { origins: Origins; dist: string }): Promise<Reply> {
  const { pathname } = request.url;
  const script = /^\/([\w-]+)\.js(\.map)?$/.exec(pathname)?.[1];
  if (script && SCRIPTS[name].includes(script)) return staticFile(join(dist, 'demo'), pathname);
  return endpoint(name, request)?.(request) ?? page(name, request, origins) ?? textReply('Not found.', 404);
}

/** Answers for a third party of the demo. Everything it is sent is in the received log before. */
export async function respondThirdParty(request: DemoRequest, site: { origins: Origins; dist: string }): Promise<Reply> {
  const name = thirdPartyOf(request.host) as ThirdParty;
  return withAccess(await answer(name, request, site), request.origin);
}
