/* What is used of the insides of fake-indexeddb, which its types leave out. Its version is exact for their sake. */

export interface RawIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
  readonly deleted: boolean;
}

/** One record on its way into a store; the library gives it its key. */
export interface RawRecord {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** What undoes a transaction; the same list for as long as it lives. */
export type RollbackLog = unknown[];

export interface RawStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly rawIndexes: ReadonlyMap<string, RawIndex>;
  storeRecord(record: RawRecord, noOverwrite: boolean, log?: RollbackLog): IDBValidKey;
  deleteRecord(key: IDBValidKey | IDBKeyRange, log?: RollbackLog): void;
  clear(log?: RollbackLog): void;
}

export interface RawDatabase {
  readonly version: number;
  readonly rawObjectStores: ReadonlyMap<string, RawStore>;
  readonly connections: readonly MemoryConnection[];
  readonly transactions: readonly MemoryTransaction[];
  processTransactions(): void;
}

export type MemoryConnection = Omit<IDBDatabase, 'version' | 'objectStoreNames'> & {
  version: number;
  objectStoreNames: DOMStringList;
  readonly _rawDatabase: RawDatabase;
  readonly _closePending: boolean;
};

export type MemoryTransaction = IDBTransaction & {
  readonly _rollbackLog: RollbackLog;
  readonly _scope: ReadonlySet<string>;
  readonly _started: boolean;
  _start(): void;
  readonly _state: 'active' | 'inactive' | 'committing' | 'finished';
};

/** An event of the library, which is none of the platform's. */
export interface RawEvent {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  /** Where it passes, the outermost first. */
  readonly eventPath: readonly EventTarget[];
  readonly oldVersion?: number;
  readonly newVersion?: number | null;
  canceled: boolean;
}
