import { joinObjectKey } from './split-object-key';

/** Where a page is, as far as its shared objects depend on it. */
export interface ObjectPlace {
  readonly host: string;
  readonly path: string;
  /** Loaded over https. */
  readonly isSecure: boolean;
  /** Inside a page of another host. */
  readonly isThirdParty: boolean;
}

function isThirdParty(top: Window | null): boolean {
  try {
    return top?.location.hostname !== location.hostname;
  } catch {
    return true; // SecurityError: the address bar shows another origin
  }
}

/** Where this page is now: a page's path can change without a load. */
export function currentPlace(top = window.top): ObjectPlace {
  return { host: location.hostname || 'localhost', path: location.pathname, isSecure: location.protocol === 'https:', isThirdParty: isThirdParty(top) };
}

/** Characters that Flash Player allows in no name, and a part that starts with a dot. */
const BAD_NAME = /[~%&\\;:"',<>?# ]|(^|\/)\./;

const trimmed = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/** What `getLocal` is asked for. */
export interface ObjectRequest {
  readonly name: string;
  /** Null: the page's own path. `/` is the whole host. */
  readonly localPath: string | null;
  /** For https pages only. */
  readonly secure: boolean;
}

/** The key of a shared object, `host/path/name`; null where Flash Player refuses: a bad name, or a path that the page does not lie under. */
export function objectKey({ name, localPath, secure }: ObjectRequest, { host, path, isSecure }: ObjectPlace): string | null {
  const asked = trimmed(localPath ?? path);
  const isAbove = !asked || `${trimmed(path)}/`.startsWith(`${asked}/`);
  const isRefused = !name || BAD_NAME.test(name) || localPath === '' || !isAbove || (secure && !isSecure);
  return isRefused ? null : joinObjectKey({ host, localPath: asked, name });
}
