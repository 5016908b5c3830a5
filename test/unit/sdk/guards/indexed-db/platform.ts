import type { Guarding } from '../../../../../sdk/guards/guard';
import type { LaterCall } from '../../../../../sdk/guards/later';
import { standIn } from '../../../../../sdk/guards/stand-in';

type Fake = typeof import('fake-indexeddb');

const onProperties = (names: readonly string[]): object =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: () => null, set: () => undefined, configurable: true }])));

/** A class as the platform has it: its accessors know no objects but its own. */
function nativeClass(Base: new () => object, ...names: string[]): new () => object {
  class Native extends Base {}
  Object.defineProperties(Native.prototype, Object.getOwnPropertyDescriptors(onProperties(names)));
  return Native;
}

class VersionChange extends Event {
  readonly oldVersion: number;
  readonly newVersion: number | null;

  constructor(type: string, { oldVersion = 0, newVersion = null }: IDBVersionChangeEventInit = {}) {
    super(type);
    this.oldVersion = oldVersion;
    this.newVersion = newVersion;
  }
}

const IDBRequest = nativeClass(EventTarget, 'onsuccess', 'onerror', 'source', 'transaction', 'readyState');
const IDBCursor = nativeClass(Object, 'source', 'direction');

const CLASSES = {
  DOMStringList: nativeClass(Object),
  IDBCursor,
  IDBCursorWithValue: nativeClass(IDBCursor, 'value'),
  IDBDatabase: nativeClass(EventTarget, 'name', 'version', 'objectStoreNames', 'onabort', 'onclose', 'onerror', 'onversionchange'),
  IDBIndex: nativeClass(Object, 'name', 'keyPath', 'objectStore', 'unique', 'multiEntry'),
  IDBObjectStore: nativeClass(Object, 'name', 'keyPath', 'indexNames', 'transaction', 'autoIncrement'),
  IDBOpenDBRequest: nativeClass(IDBRequest, 'onblocked', 'onupgradeneeded'),
  IDBRequest,
  IDBTransaction: nativeClass(EventTarget, 'mode', 'db', 'error', 'objectStoreNames', 'durability', 'onabort', 'oncomplete', 'onerror'),
  IDBVersionChangeEvent: VersionChange,
};

/** As much of it as is used: jsdom has none. */
class Channel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: (): unknown => setTimeout(() => this.port1.onmessage?.()) };
}

/** The disk: another copy of the library that the overlay runs on, so that the two share nothing. */
export function startPlatform(): Fake {
  let disk: Fake | undefined;
  jest.isolateModules(() => (disk = jest.requireActual<Fake>('fake-indexeddb')));
  Object.assign(globalThis, CLASSES, { MessageChannel: Channel, indexedDB: disk?.indexedDB, IDBFactory: disk?.IDBFactory, IDBKeyRange: disk?.IDBKeyRange });
  return disk as Fake;
}

export interface Held {
  /** What the page has in its hands. */
  readonly request: IDBOpenDBRequest;
  /** The visitor chooses. */
  end(isAllowed: boolean): void;
}

export interface Visitor {
  allows: boolean;
}

/** A call as the gate hands it over. */
export function makeCall(member: 'open' | 'deleteDatabase' | 'databases', args: readonly unknown[], { visitor, waits = true }: { visitor: Visitor; waits?: boolean }): LaterCall & Held {
  let end = (_isAllowed: boolean): void => undefined;
  const ended = new Promise<boolean>((resolve) => (end = resolve));
  const answers = { readyState: 'pending', source: null, transaction: null, onsuccess: null, onerror: null, onblocked: null, onupgradeneeded: null };
  const request = standIn<IDBOpenDBRequest>(CLASSES.IDBOpenDBRequest, answers);
  const native = (given: readonly unknown[] = args): unknown => Reflect.apply(indexedDB[member] as (...args: unknown[]) => unknown, indexedDB, given);
  const guarding = { visible: () => visitor.allows } as unknown as Guarding;
  if (!waits) end(false);
  return { realm: window, guarding, name: String(args[0]), self: indexedDB, args, answer: request, request, waits, ended, end, native };
}

export const ended = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as Error));
  });

export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

export type Upgrade = (db: IDBDatabase, transaction: IDBTransaction) => void;

/** Has an open request upgrade in this way, and waits for the connection. */
export function opened(request: IDBOpenDBRequest, upgrade?: Upgrade): Promise<IDBDatabase> {
  request.addEventListener('upgradeneeded', () => upgrade?.(request.result, request.transaction as IDBTransaction));
  return ended(request);
}

export type Change = (store: IDBObjectStore) => unknown;

export async function change(db: IDBDatabase, ...changes: readonly Change[]): Promise<void> {
  const transaction = db.transaction('store', 'readwrite');
  for (const make of changes) make(transaction.objectStore('store'));
  await completed(transaction);
}

/** By store, what lies in a database by its keys as JSON; `version` besides. */
export async function contents(db: IDBDatabase): Promise<object> {
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([ended(store.getAllKeys()), ended(store.getAll())]);
      return [name, Object.fromEntries(keys.map((key, index) => [JSON.stringify(key), values[index] as unknown]))] as const;
    }),
  );
  return { version: db.version, ...Object.fromEntries(stores) };
}
