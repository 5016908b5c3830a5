/** Who a shared object belongs to, as its key tells. */
export interface ObjectKey {
  /** Host of the movie, or of the page, without scheme and port. */
  readonly host: string;
  /** With its slash; `/` is the whole host. */
  readonly localPath: string;
  /** Name of the object, its folders included. */
  readonly name: string;
}

/**
 * Splits `HOST/LOCALPATH/NAME`, under which Ruffle and this SDK keep shared objects. A name with slashes has `#` before it, which
 * no name may hold. Null for a key that is none.
 */
export function splitObjectKey(key: string): ObjectKey | null {
  const host = key.split('/', 1)[0] ?? '';
  const path = key.slice(host.length);
  const mark = path.indexOf('/#');
  const end = mark < 0 ? path.lastIndexOf('/') : mark;
  const name = path.slice(end + (mark < 0 ? 1 : 2));
  return host && name && path ? { host, localPath: path.slice(0, end) || '/', name } : null;
}

/** The key of a shared object; the slashes around its path are not part of it. */
export function joinObjectKey({ host, localPath, name }: ObjectKey): string {
  return [host, localPath.replace(/^\/+|\/+$/g, ''), name.includes('/') ? `#${name}` : name].join('/');
}
