import { parseCookie, type WrittenCookie } from '../lib/parse-cookie';

export interface HeldCookies {
  /** Takes what a page writes to `document.cookie`. */
  write(text: string): void;
  forget(name: string): void;
  /** What this page's readers see. */
  list(): Pick<WrittenCookie, 'name' | 'value'>[];
}

/** The jar as page script sees it. */
export interface GuardedJar {
  readonly held: HeldCookies;
  visible(name: string): boolean;
  /** Decides one write, given as `document.cookie` takes it: does it now, on grant, or never. Returns what `write` did, where that was now. */
  decide(text: string, write: () => unknown): unknown;
}

/** The jar of cookies that wait for a choice: replaced by name + domain + path, expired and scoped as the platform does it (RFC 6265 §5.1, §5.3). */
export function createHeldCookies(): HeldCookies {
  const jar = new Map<string, WrittenCookie>();
  const { hostname, pathname } = location;
  return {
    list: () =>
      [...jar.values()]
        .filter(({ path, expires }) => !(expires <= Date.now()) && (path === pathname || pathname.startsWith(path.replace(/\/?$/, '/'))))
        .map(({ name, value }) => ({ name, value })),
    write(text) {
      const cookie = parseCookie(text);
      const domain = cookie.domain.replace(/^\./, '').toLowerCase();
      const path = cookie.path.startsWith('/') ? cookie.path : pathname.replace(/\/[^/]*$/, '') || '/';
      if (cookie.name + cookie.value && `.${hostname}`.endsWith(domain && `.${domain}`)) jar.set([cookie.name, domain, path].join(';'), { ...cookie, path });
    },
    forget(name) {
      for (const [identity, cookie] of jar) if (cookie.name === name) jar.delete(identity);
    },
  };
}
