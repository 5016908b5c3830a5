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
}

let captured: Natives | undefined;

function attempt<T, D>(read: () => T, instead: D): T | D {
  try {
    return read();
  } catch {
    return instead; // SecurityError: cookies and site data are blocked for this page
  }
}

/** A method or getter as a plain function of its owner, which no later patch of a prototype reaches. */
const uncurried = Function.prototype.bind.bind(Function.prototype.call) as (method: unknown) => (owner: unknown, ...args: unknown[]) => never;

const accessor = (owner: object, name: string): Required<PropertyDescriptor> => Object.getOwnPropertyDescriptor(owner, name) as Required<PropertyDescriptor>;

function capture(): Natives {
  const cookie = accessor(Document.prototype, 'cookie');
  const { getItem, setItem, removeItem, key } = Storage.prototype;
  const keyAt = uncurried(key);
  const count = uncurried(accessor(Storage.prototype, 'length').get);
  const read = uncurried(cookie.get);
  const write = uncurried(cookie.set);
  return {
    readCookies: () => attempt(() => read(document), ''),
    writeCookie: (text) => attempt(() => write(document, text), undefined),
    cookieStore: window.cookieStore ?? null,
    localStorage: attempt(() => window.localStorage, null),
    sessionStorage: attempt(() => window.sessionStorage, null),
    getItem: uncurried(getItem),
    setItem: uncurried(setItem),
    removeItem: uncurried(removeItem),
    names: (area) => (area ? Array.from({ length: count(area) }, (_, index) => keyAt(area, index)) : []),
  };
}

/** The unpatched functions; the first call captures them, so it has to come before any guard is installed. */
export function natives(): Natives {
  return (captured ??= capture());
}

/** For modules that are loaded later and have a copy of this file: takes over what the first one captured. */
export function adoptNatives(first: Natives): void {
  captured = first;
}
