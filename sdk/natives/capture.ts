import { openDatabases } from './open-databases';
import { original, type Native } from './patch';

/**
 * The platform's functions as they were before any guard replaced them. Whoever has to
 * reach the real storage or the real network takes them from here.
 */
export interface Natives {
  readonly readCookies: () => string;
  readonly writeCookie: (text: string) => void;
  /** Null outside secure contexts. */
  readonly cookieStore: CookieStore | null;
  /** Null where the browser denies storage altogether. */
  readonly localStorage: Storage | null;
  readonly sessionStorage: Storage | null;
  readonly getItem: (area: Storage, name: string) => string | null;
  readonly setItem: (area: Storage, name: string, value: string) => void;
  readonly removeItem: (area: Storage, name: string) => void;
  /** Every name in the area, in its order; none where storage is denied. */
  readonly names: (area: Storage | null) => string[];
  readonly readWindowName: () => string;
  readonly writeWindowName: (name: string) => void;
  readonly openDatabases: typeof openDatabases;
  /** Of a method or accessor that a guard may stand before: the native one. */
  readonly original: (value: Native) => Native;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null; // SecurityError: cookies and site data are blocked for this page
  }
}

/** A method or getter as a plain function of its owner, which no later patch of a prototype reaches. */
const uncurried = Function.prototype.bind.bind(Function.prototype.call) as (method: unknown) => (owner: unknown, ...args: unknown[]) => never;

/** Takes them as they are now. The build leaves it out of what is loaded later, which is lent the gate's. */
export function capture(): Natives {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
  const { getItem, setItem, removeItem, key } = Storage.prototype;
  const keyAt: (area: Storage, index: number) => string | null = uncurried(key);
  const name = Object.getOwnPropertyDescriptor(window, 'name') as PropertyDescriptor;
  const read = uncurried(cookie.get);
  const write = uncurried(cookie.set);
  return {
    readCookies: () => attempt<string>(() => read(document)) ?? '',
    writeCookie: (text) => void attempt(() => write(document, text)),
    cookieStore: window.cookieStore ?? null,
    localStorage: attempt(() => window.localStorage),
    sessionStorage: attempt(() => window.sessionStorage),
    original,
    openDatabases,
    readWindowName: () => name.get?.call(window) as string,
    writeWindowName: (text) => name.set?.call(window, text),
    getItem: uncurried(getItem),
    setItem: uncurried(setItem),
    removeItem: uncurried(removeItem),
    names(area) {
      const found: string[] = [];
      for (let name; area && (name = keyAt(area, found.length)) !== null; ) found.push(name);
      return found;
    },
  };
}
