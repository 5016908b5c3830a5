import { parseCookie, type WrittenCookie } from '../lib/parse-cookie';
import { natives, type Natives } from '../natives';

export interface HeldCookies {
  /** Takes what a page writes to `document.cookie`. */
  write(text: string): void;
  forget(name: string): void;
  /** What this page's readers see. */
  list(): Pick<WrittenCookie, 'name' | 'value'>[];
}

const PROBE = 'dingtalk_consent_probe';

let widest: string | undefined;

/** The widest domain that the browser lets this page set, found by one probe: no list of public suffixes is as right as the browser's own. */
function widestDomain({ readCookies, writeCookie }: Natives): string {
  const labels = location.hostname.split('.');
  const takes = (domain: string): boolean => {
    const write = (age: number): void => writeCookie(`${PROBE}=1; path=/; domain=${domain}; max-age=${age}`);
    write(9);
    const isTaken = readCookies().includes(PROBE);
    write(0);
    return isTaken;
  };
  return (widest ??= labels.map((_, index) => labels.slice(-1 - index).join('.')).find(takes) ?? location.hostname);
}

/** May this page set a cookie of that domain? Its own host it always may. */
const isOurs = (domain: string, platform: Natives): boolean => domain === location.hostname || (`.${location.hostname}`.endsWith(`.${domain}`) && domain.length >= widestDomain(platform).length);

/** The jar of cookies that wait for a choice: replaced by name + domain + path, expired and scoped as the platform does it (RFC 6265 §5.1, §5.3). */
export function createHeldCookies(): HeldCookies {
  const jar = new Map<string, WrittenCookie>();
  const { pathname } = location;
  const platform = natives(); // now, before a guard stands before it
  return {
    list: () =>
      [...jar.values()]
        .filter(({ path, expires }) => !(expires <= Date.now()) && (path === pathname || pathname.startsWith(path.replace(/\/?$/, '/'))))
        .sort((one, other) => other.path.length - one.path.length),
    write(text) {
      const cookie = parseCookie(text);
      if (!cookie || (cookie.domain && !isOurs(cookie.domain, platform))) return;
      const path = cookie.path || pathname.replace(/\/[^/]*$/, '') || '/';
      jar.set([cookie.name, cookie.domain, path].join(';'), { ...cookie, path });
    },
    forget(name) {
      for (const [identity, cookie] of jar) if (cookie.name === name) jar.delete(identity);
    },
  };
}
