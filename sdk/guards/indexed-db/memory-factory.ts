import {
  IDBCursor as FDBCursor, IDBCursorWithValue as FDBCursorWithValue, IDBDatabase as FDBDatabase, IDBFactory as FDBFactory, IDBIndex as FDBIndex,
  IDBKeyRange as FDBKeyRange, IDBObjectStore as FDBObjectStore, IDBRequest as FDBRequest, IDBTransaction as FDBTransaction,
} from 'fake-indexeddb';
import { fireAlong } from './fire';
import { handedTo, letGo } from './hand-over';
import type { MemoryConnection, MemoryTransaction, RawDatabase, RawEvent } from './internals';
import { isKeyRange } from './is-key-range';
import { passFor, passForTarget } from './pass-for';
import { noteEvent } from './queue-task';
import { listWrites, recordWrites } from './record-writes';
import { startInTurn } from './start-transactions';
import type { Write } from './write';

/** A transaction that has ended. */
export interface Ended {
  readonly transaction: MemoryTransaction;
  readonly writes: readonly Write[];
  readonly isCommitted: boolean;
}

type Watcher = (end: Ended) => void;

const DIRECTIONS = ['next', 'nextunique', 'prev', 'prevunique'];

const watchers = new WeakMap<RawDatabase, Watcher>();

/** Tells of each transaction of a database in memory when it has ended, before the page is told. */
export const watchTransactions = (database: RawDatabase, watcher: Watcher): void => void watchers.set(database, watcher);

const dispatch = EventTarget.prototype.dispatchEvent;

/** An event of the library as one of the platform's. What is thrown here the library takes for thrown by the page. */
function dispatchEvent(this: EventTarget, event: Event | RawEvent): boolean {
  if (!('eventPath' in event)) return dispatch.call(this, event);
  noteEvent();
  const { type, bubbles, cancelable, eventPath, oldVersion, newVersion } = event;
  const real = oldVersion === undefined ? new Event(type, { bubbles, cancelable }) : new IDBVersionChangeEvent(type, { oldVersion, newVersion: newVersion ?? null });
  const threw = fireAlong(bubbles ? [this, ...[...eventPath].reverse()] : [this], real);
  event.canceled = real.defaultPrevented;
  if (threw && eventPath.length > 1) throw new Error('a listener of a request threw');
  return !event.canceled;
}

/** The library gives each object `on…` properties of its own, which know no order. */
function dropHandlers<T extends object>(made: T): T {
  for (const name of Object.keys(made)) if (name.startsWith('on')) Reflect.deleteProperty(made, name);
  return made;
}

/** Names as the platform takes them: whatever can be iterated over, or one. */
const namesOf = (names: unknown): string[] =>
  typeof names === 'object' && names && Symbol.iterator in names ? Array.from(names as Iterable<unknown>, String) : [String(names)];

function watchConnections(): void {
  const { transaction, createObjectStore, close } = FDBDatabase.prototype;
  Object.assign(FDBDatabase.prototype, {
    transaction(this: MemoryConnection, ...args: Parameters<typeof transaction>) {
      const real = handedTo.get(this);
      if (real) return real.transaction(...args);
      const [names, ...how] = args;
      if (!this._rawDatabase.transactions.length) startInTurn(this._rawDatabase);
      const made = dropHandlers(transaction.call(this, namesOf(names), ...how) as MemoryTransaction);
      const writes = listWrites(made._rollbackLog);
      const tell = ({ type }: Event): void => watchers.get(this._rawDatabase)?.({ transaction: made, writes, isCommitted: type === 'complete' });
      for (const type of ['complete', 'abort']) made.addEventListener(type, tell);
      return made;
    },
    createObjectStore(this: MemoryConnection, name: string, options?: IDBObjectStoreParameters | null) {
      const { keyPath = null, autoIncrement } = options ?? {};
      const made = createObjectStore.call(this, name, { keyPath, autoIncrement: !!autoIncrement });
      const raw = this._rawDatabase.rawObjectStores.get(made.name);
      if (raw) recordWrites(raw);
      return made;
    },
    close(this: MemoryConnection) {
      close.call(this);
      letGo(this);
    },
  });
}

type Execute = (this: IDBTransaction, operation: object) => IDBRequest;

function watchRequests(): void {
  const owner = FDBTransaction.prototype as IDBTransaction & { _execRequestAsync: Execute };
  const { _execRequestAsync: execute } = owner;
  owner._execRequestAsync = function (operation) {
    return dropHandlers(execute.call(this, operation));
  };
  for (const { prototype } of [FDBObjectStore, FDBIndex]) {
    for (const name of ['openCursor', 'openKeyCursor'] as const) {
      const before = prototype[name] as (...args: unknown[]) => IDBRequest;
      Object.assign(prototype, {
        [name](this: IDBObjectStore, range: unknown, direction = 'next') {
          if (!DIRECTIONS.includes(direction)) throw new TypeError(`The provided value '${direction}' is not a valid enum value of type IDBCursorDirection.`);
          return before.call(this, range, direction);
        },
      });
    }
  }
}

/** The way that the `idb` library goes with a cursor has to end in its request, and not every copy of it can tell that this is one. */
function answerFromCursors(): void {
  for (const name of ['advance', 'continue', 'continuePrimaryKey'] as const) {
    const before = FDBCursor.prototype[name] as (...args: unknown[]) => void;
    Object.assign(FDBCursor.prototype, {
      [name](this: IDBCursor, ...args: unknown[]) {
        before.apply(this, args);
        return this.request;
      },
    });
  }
}

/** The library keeps the class of its lists of names to itself: one is taken from a connection to nothing. */
function passForList(): void {
  const Connection = FDBDatabase as unknown as new (nothing: object) => MemoryConnection;
  const { constructor } = new Connection({ connections: [], rawObjectStores: new Map() }).objectStoreNames;
  const hide = (list: object, value: unknown): object => Object.defineProperty(list, '_values', { value, writable: true });
  Object.defineProperty(constructor.prototype, '_values', { set(this: object, value: unknown) { hide(this, value); } });
  passFor(constructor as never, DOMStringList);
}

function passForPlatform(): void {
  const { get } = Object.getOwnPropertyDescriptor(FDBRequest.prototype, 'error') as Required<Pick<PropertyDescriptor, 'get'>>;
  /* The library says undefined where the platform says null. */
  Object.defineProperty(FDBRequest.prototype, 'error', { get(this: IDBRequest): unknown { return get.call(this) ?? null; } });
  Object.defineProperty(FDBKeyRange, Symbol.hasInstance, { value: isKeyRange });
  /* Else every cursor would have values. */
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(FDBCursor.prototype))) Object.defineProperty(FDBCursorWithValue.prototype, name, property);
  passFor(FDBCursor, IDBCursor);
  passFor(FDBCursorWithValue, IDBCursorWithValue);
  passFor(FDBIndex, IDBIndex);
  passForList();
  passFor(FDBObjectStore, IDBObjectStore);
  passForTarget(FDBDatabase, IDBDatabase, dispatchEvent);
  passForTarget(FDBTransaction, IDBTransaction, dispatchEvent);
  passForTarget(FDBRequest, IDBRequest, dispatchEvent);
}

let isReady = false;

/** Databases in memory, with objects that pass for the platform's. */
export function memoryFactory(): IDBFactory {
  if (!isReady) {
    watchConnections();
    watchRequests();
    answerFromCursors();
    passForPlatform();
    isReady = true;
  }
  return new FDBFactory();
}
