/** What became of a `flush` that was pending: the `netStatus` event's `info`, in Flash Player's words. */
export interface NetStatus {
  /** Whether it was stored. */
  readonly code: 'SharedObject.Flush.Success' | 'SharedObject.Flush.Failed';
  /** `error` where it was not. */
  readonly level: 'status' | 'error';
}

/** The event that a pending `flush` ends with. */
export type NetStatusEvent = Event & { readonly info: NetStatus };

/** `flushed`: it is stored. `pending`: a `netStatus` event tells when it is, or that it is not. */
export type Flushed = 'flushed' | 'pending';

/** Data that stays on the visitor's device, with the API of Flash Player's local shared objects. */
export interface SharedObject {
  /** Set, change and delete properties of it. The object itself stays the same one. */
  readonly data: Record<string, unknown>;
  /** Bytes that the data takes when stored; 0 when it is empty. */
  readonly size: number;
  /**
   * Stores the data now; else it is stored when the page goes. `minDiskSpace` in bytes asks for more than it takes now, so that
   * later writes need no question. Pending while the visitor has not chosen, is asked for more space, or the data is larger than
   * what can be stored at once.
   * Throws a `SecurityError` where the visitor refuses, a `QuotaExceededError` where the browser has no room, a `TypeError` for
   * data that can't be stored, and a `SolError` where it is too large.
   */
  flush(minDiskSpace?: number): Flushed;
  /** Empties the data and removes what is stored. The object can be used on. */
  clear(): void;
  /** Hears what becomes of a pending `flush`. */
  addEventListener(type: 'netStatus', listener: (event: NetStatusEvent) => void): void;
  /** Takes a listener away again. */
  removeEventListener(type: 'netStatus', listener: (event: NetStatusEvent) => void): void;
}

/** What a page has as `DingTalkConsent.SharedObject`. */
export interface SharedObjectApi {
  /**
   * The shared object of that name; the same object for the same name and path. `localPath` is the page's own path or one above
   * it, `/` for the whole host; `secure` wants an https page. Null where Flash Player would refuse: other paths, names with one
   * of `~%&\;:"',<>?#` or a space, and third parties where the visitor allows them none.
   * Objects of one host take up to the quota together (100 KB until the visitor allows more).
   */
  getLocal(name: string, localPath?: string | null, secure?: boolean): SharedObject | null;
  /** Resolves when data beyond what local storage holds (1 MB in all) is there: before that `data` of such an object lacks what is stored. */
  ready(): Promise<void>;
}

/** What a visitor may set for a host's shared objects. */
export const OBJECT_ACCESS = ['allow', 'ask', 'block'] as const;

const KB = 1024;

/** What one host's shared objects may take, in bytes, as Flash Player had it: a request is rounded up to the next step. */
export const QUOTA_STEPS: readonly number[] = [0, 10 * KB, 100 * KB, 1024 * KB, 10 * 1024 * KB, Infinity];

/** What the visitor set for shared objects on this host, besides consent. */
export interface ObjectSettings {
  /** Store up to the quota without a question, ask first, or store nothing. */
  readonly access: (typeof OBJECT_ACCESS)[number];
  /** One of `QUOTA_STEPS`. */
  readonly quota: number;
  /** Whether a page inside another host's page gets shared objects. */
  readonly allowsThirdParty: boolean;
}

/** What the visitor is asked before a site stores more. */
export interface SpaceQuestion {
  /** Bytes that this host's shared objects take now. */
  readonly used: number;
  /** Bytes asked for, of all of them: one of `QUOTA_STEPS`. */
  readonly wanted: number;
}

/** A shared object that is stored, without its data. */
export interface StoredObject {
  /** `host/path/name`. */
  readonly name: string;
  /** Bytes of the `.sol` file. */
  readonly size: number;
}

/** Shared objects of this page as the visitor controls them. */
export interface ObjectControl {
  /** What the visitor set for this host. */
  readonly settings: {
    /** As they are now. */
    current(): ObjectSettings;
    /** What the site fixed: its controls are to be shown locked. */
    readonly fixed: Partial<ObjectSettings>;
    /** Blocking, or a quota below what is stored, removes all that is stored: ask before. Resolves when it is gone. */
    change(to: Partial<ObjectSettings>): Promise<void>;
  };
  /** What is stored, past the guard. */
  list(): StoredObject[];
  /** Removes one, in storage and in the page, which does not write it back. Resolves when it is gone. */
  remove(name: string): Promise<void>;
}
