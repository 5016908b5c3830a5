import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CONSENT_REQUESTS_LINK } from '../../sdk/well-known';
import { buildConfig } from '../inventory/build-config';
import { CHANGES, VISITORS } from '../inventory/plays';
import { languageOf } from '../properties/language';
import { notFoundPage } from '../properties/not-found';
import { PAGES } from '../properties';
import type { PageContext } from '../properties/page-context';
import { resetPage } from '../properties/reset-page';
import { propertyOf, SHARED_DOMAIN, type Origins, type Property } from './hosts';
import type { ReceivedLog, ReceivedRequest } from './received-log';
import { emptyReply, htmlReply, jsonReply, type DemoRequest, type Reply } from './reply';
import { RESET_PATH, resetVisitor } from './reset-visitor';
import { propertyPolicy, resetPolicy } from './security-headers';
import { cookieNames, cookieValue, setCookie } from './set-cookie';
import { staticFile } from './static-file';
import { wellKnown } from './well-known';
import { styleSheet } from './style-sheet';

/** What the responders of one running demo share. */
export interface DemoSite {
  readonly origins: Origins;
  readonly dist: string;
  readonly received: ReceivedLog;
}

const REGION = /^[A-Z]{2}(-\w{1,3})?$/;
const MONTH_SECONDS = 30 * 86_400;

function contextOf(property: Property, { url, cookies }: DemoRequest, { origins }: DemoSite): PageContext {
  const language = languageOf(url.searchParams.get('lang') ?? cookieValue(cookies, 'demo_language'));
  const wanted = url.searchParams.get('demo_region')?.toUpperCase() ?? '';
  const region = REGION.test(wanted) ? wanted : undefined;
  const visitor = VISITORS.find((one) => one === url.searchParams.get('demo_visitor'));
  const change = CHANGES.find((one) => one === url.searchParams.get('demo_change'));
  const config = buildConfig({ property, origins, language, region, visitor, change });
  return { property, language, region, visitor, change, gpc: url.searchParams.get('demo_gpc') === '1', path: url.pathname, origins, config };
}

/** A session for whoever has none; the analytics cookie of all properties only where the test or the visitor asks for it. */
function pageCookies({ url, cookies }: DemoRequest): string[] {
  const session = cookieValue(cookies, 'demo_session') ? [] : [setCookie({ name: 'demo_session', value: randomUUID(), httpOnly: true })];
  const visits = Number(cookieValue(cookies, 'demo_server_visit') ?? 0) || 0;
  const counted = setCookie({ name: 'demo_server_visit', value: String(visits + 1), domain: SHARED_DOMAIN, maxAgeSeconds: MONTH_SECONDS });
  return [...session, ...(url.searchParams.get('server-cookie') === '1' ? [counted] : [])];
}

/** What `/demo/log?after=<id>` answers. */
export interface LogAnswer {
  /** Names of the cookies this very request carried, HttpOnly ones too. */
  readonly cookies: readonly string[];
  readonly requests: readonly ReceivedRequest[];
}

const logFor = ({ url, cookies }: DemoRequest, received: ReceivedLog): LogAnswer => ({
  cookies: cookieNames(cookies),
  requests: received.after(Number(url.searchParams.get('after')) || 0),
});

function page(property: Property, request: DemoRequest, site: DemoSite): Reply {
  const context = contextOf(property, request, site);
  const render = PAGES[property][request.url.pathname];
  const headers = { 'Content-Security-Policy': propertyPolicy(site.origins), 'Set-Cookie': pageCookies(request), Link: CONSENT_REQUESTS_LINK };
  return render ? htmlReply(render(context), headers) : htmlReply(notFoundPage(context), headers, 404);
}

/** Answers for a property: pages, built files, and the demo's own endpoints under `/demo/`. */
export async function respondProperty(request: DemoRequest, site: DemoSite): Promise<Reply> {
  const { pathname } = request.url;
  if (pathname === '/favicon.ico') return emptyReply();
  if (pathname === '/demo/style.css') return styleSheet();
  if (pathname === '/demo/log') return jsonReply(logFor(request, site.received));
  if (pathname.endsWith(RESET_PATH) && request.method === 'POST') return resetVisitor(request);
  if (pathname === RESET_PATH) return htmlReply(resetPage(site.origins), { 'Content-Security-Policy': resetPolicy(site.origins) });
  if (pathname.startsWith('/demo/')) return staticFile(join(site.dist, 'demo'), pathname.slice('/demo/'.length));
  if (pathname.startsWith('/consent/')) return staticFile(join(site.dist, 'sdk'), pathname.slice('/consent/'.length));
  const property = propertyOf(request.host) as Property;
  return wellKnown(pathname, contextOf(property, request, site).config) ?? page(property, request, site);
}
