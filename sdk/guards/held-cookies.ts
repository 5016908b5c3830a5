import type { WrittenCookie } from '../lib/parse-cookie';

export interface HeldCookies {
  write(cookie: WrittenCookie): void;
  forget(name: string): void;
  /** What this page's readers see. */
  list(): WrittenCookie[];
}

/** The jar of cookies that wait for a choice: replaced by name + domain + path, expired and scoped as the platform does it (RFC 6265 §5.1, §5.3). */
export function createHeldCookies(): HeldCookies {
  const jar = new Map<string, WrittenCookie>();
  const { hostname, pathname } = location;
  return {
    list: () => [...jar.values()].filter(({ path, expires }) => !(expires <= Date.now()) && `${pathname}/`.startsWith(path.replace(/\/?$/, '/'))),
    write(cookie) {
      const domain = cookie.domain.replace(/^\./, '').toLowerCase();
      const path = cookie.path.startsWith('/') ? cookie.path : pathname.replace(/(.)?\/[^/]*$/, '$1') || '/';
      if (`.${hostname}`.endsWith(domain && `.${domain}`)) jar.set([cookie.name, domain, path].join(';'), { ...cookie, path });
    },
    forget(name) {
      for (const [identity, cookie] of jar) if (cookie.name === name) jar.delete(identity);
    },
  };
}
