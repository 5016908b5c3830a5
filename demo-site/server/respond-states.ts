import { join } from 'node:path';
import { lookOf } from '../states/look';
import { statePage } from '../states/state-page';
import { stateOf } from '../states/states';
import { indexPage, viewerPage } from '../states/viewer-page';
import { STATES_HOST } from './hosts';
import { emptyReply, htmlReply, textReply, type DemoRequest, type Reply } from './reply';
import type { DemoSite } from './respond-property';
import { statesPolicy } from './security-headers';
import { cookieNames, setCookie } from './set-cookie';
import { staticFile } from './static-file';
import { styleSheet } from './style-sheet';

const NOT_FOUND = 404;

/** The built SDK, or the SDK of a state that lacks some of its files. */
const SDK = /^(?:\/without\/([\w-]+))?\/consent\/(.+)$/;

/** Each state begins with a new visitor. */
const forgotten = (cookies: string): string[] =>
  cookieNames(cookies).flatMap((name) => [setCookie({ name, value: '', maxAgeSeconds: 0 }), setCookie({ name, value: '', maxAgeSeconds: 0, domain: STATES_HOST })]);

function page({ url: { pathname, searchParams }, cookies }: DemoRequest, { origins }: DemoSite): Reply {
  const look = lookOf(searchParams);
  const state = stateOf(searchParams.get('state'));
  const headers = { 'Content-Security-Policy': statesPolicy(origins) };
  if (pathname === '/') return htmlReply(indexPage(look, origins), headers);
  if (!state || !['/view', '/frame'].includes(pathname)) return textReply('There is no such state. The list is at /', NOT_FOUND);
  if (pathname === '/view') return htmlReply(viewerPage(state, look, origins), headers);
  const isPrepared = searchParams.has('prepared');
  return htmlReply(statePage({ state, look, origins, isPrepared }), { ...headers, ...(!isPrepared && { 'Set-Cookie': forgotten(cookies) }) });
}

const isMissing = (without: string | undefined, file: string): boolean => without !== undefined && file.split('/').some((name) => name.startsWith(without));

/** Answers for the page of all states. */
export function respondStates(request: DemoRequest, site: DemoSite): Promise<Reply> | Reply {
  const { pathname } = request.url;
  const [, without, file = ''] = SDK.exec(pathname) ?? [];
  if (pathname === '/favicon.ico') return emptyReply();
  if (pathname === '/demo/style.css') return styleSheet();
  if (pathname.startsWith('/demo/')) return staticFile(join(site.dist, 'demo'), pathname.slice('/demo/'.length));
  if (isMissing(without, file)) return textReply('Left out on purpose.', NOT_FOUND);
  return file ? staticFile(join(site.dist, 'sdk'), file) : page(request, site);
}
