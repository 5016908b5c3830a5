import type { StorageKind } from '../../../sdk/protocol';
import type { Look, LookAt } from '../../messaging/look';
import type { Loss } from '../../messaging/messages';

/** The kinds that are reached from inside a frame, by scripts of ours that the page can't see. */
export const FRAME_KINDS = ['indexed-db', 'cache-storage', 'service-worker', 'file-system', 'storage-bucket', 'window-name', 'shared-object'] as const satisfies readonly StorageKind[];

export type FrameKind = (typeof FRAME_KINDS)[number];

/** One thing that a frame's origin has stored. */
export interface Held {
  /** Tells it from every other of its kind in this origin. */
  readonly key: string;
  /** As a declaration names it. */
  readonly name: string;
  /** Bytes of name and content; 0 where the browser does not tell without reading everything. */
  readonly size: number;
  /** How many records, requests or files it holds; null where that means nothing. */
  readonly count: number | null;
  /** The content, where it is a short text. */
  readonly value?: string;
  /** The scope of a service worker. */
  readonly path?: string;
}

/** All of one thing. `content` is made of what a structured clone can hold, and so can be made a typed text. */
export interface Taken {
  readonly content: unknown;
  readonly losses: readonly Loss[];
  /** How many of what it holds are in the content, where that may be fewer than there are. */
  readonly count?: number;
}

export type { Look, LookAt, Part } from '../../messaging/look';
export type { Loss } from '../../messaging/messages';

/** Parts that one look returns at most. */
export const LOOK_PAGE = 50;

/** One storage kind, from inside a frame. Nothing changes anything but what it names; what fails rejects. */
export interface FrameStore {
  list(): Promise<readonly Held[]>;
  /** Resolves once the browser says that it is done; only listing again tells whether it is gone. */
  remove(key: string): Promise<void>;
  take(key: string): Promise<Taken>;
  putBack(key: string, content: unknown): Promise<void>;
  look(key: string, at: LookAt): Promise<Look>;
}
