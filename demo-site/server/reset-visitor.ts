import { SHARED_DOMAIN, thirdPartyOf } from './hosts';
import { emptyReply, type DemoRequest, type Reply } from './reply';
import { cookieNames, setCookie } from './set-cookie';

/** Below any folder. */
export const RESET_PATH = '/demo/reset';

const registrable = (host: string): string => host.split('.').slice(-2).join('.');

/**
 * Expires every cookie the browser sent, HttpOnly ones too: on the host, on the registrable
 * domain, at `/` and at the folder that the request was sent to: cookies of a folder reach no other one.
 */
export function resetVisitor({ host, url, cookies, origin }: DemoRequest): Reply {
  const thirdParty = thirdPartyOf(host) !== undefined;
  const domains = [undefined, thirdParty ? registrable(host) : SHARED_DOMAIN];
  const folder = url.pathname.slice(0, -RESET_PATH.length);
  const paths = folder ? ['/', folder] : ['/'];
  const expired = cookieNames(cookies).flatMap((name) =>
    domains.flatMap((domain) =>
      paths.flatMap((path) =>
        [false, ...(thirdParty ? [true] : [])].map((partitioned) => setCookie({ name, value: '', path, maxAgeSeconds: 0, thirdParty, partitioned, ...(domain && { domain }) })),
      ),
    ),
  );
  return emptyReply({
    'Set-Cookie': expired,
    ...(thirdParty && origin && { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }),
  });
}
