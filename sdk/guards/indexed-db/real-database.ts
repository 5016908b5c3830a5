import type { RawStore } from './internals';

/** Opens it past the guard: of this version, or (undefined) of the one it has. */
export type OpenReal = (version?: number) => IDBOpenDBRequest;

/** The database on disk that what one in memory holds is brought to. */
export interface RealDatabase {
  /** The page's newest way to open it. */
  open: OpenReal | undefined;
  connection: IDBDatabase | null;
  /** There was none of that name: all that is in it came from the one in memory. */
  isOurs: boolean;
  /** By store in memory: what it is called here so far. */
  readonly names: Map<RawStore, string>;
  /** By store in memory that numbers its records: the keys of what came from there, and what they are here. */
  readonly keys: Map<RawStore, Map<IDBValidKey, IDBValidKey>>;
  /** The page knows a record by a number that may be another's here. */
  isRenumbered: boolean;
  /** Transactions on their way. */
  readonly pending: Set<Promise<void>>;
}

export const createRealDatabase = (): RealDatabase =>
  ({ open: undefined, connection: null, isOurs: false, isRenumbered: false, names: new Map(), keys: new Map(), pending: new Set() });

/** Resolves with the first of these events. An error is nobody's business any more: the page went on long ago. */
export function ended(target: EventTarget, ...types: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    for (const type of types) {
      target.addEventListener(type, (event) => {
        event.preventDefault(); // of an error: else its transaction is given up, and Firefox reports it to the window
        resolve();
      });
    }
  });
}

export function disconnect(real: RealDatabase): void {
  real.connection?.close();
  real.connection = null;
}

/** Does an upgrade, as long as its transaction lasts. */
export type Upgrading = (request: IDBOpenDBRequest, isNew: boolean) => Promise<void>;

export function giveUp({ transaction }: IDBOpenDBRequest): void {
  try {
    transaction?.abort();
  } catch {
    // it was given up already
  }
}

/** Opens it anew. Without an upgrade one that is not there is not made. Null where it can't be opened so. */
export async function connect(real: RealDatabase, version?: number, upgrade?: Upgrading): Promise<IDBDatabase | null> {
  disconnect(real);
  const request = real.open?.(version);
  if (!request) return null;
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    if (upgrade) upgrade(request, !oldVersion).catch(() => giveUp(request));
    else giveUp(request);
  });
  await ended(request, 'success', 'error');
  if (request.error) return null;
  const connection = request.result;
  connection.onversionchange = () => real.connection === connection && disconnect(real); // never in the way of the page, or of another tab
  return (real.connection = connection);
}
