import type { Held, FrameKind } from '../content/frame-stores/frame-store';
import type { NamedLoss, Reason, StoredItem } from '../messaging/messages';
import type { FrameReading } from './read-frame';

/** One thing really stored, before it is compared with what the site declares. */
export type Row = Omit<StoredItem, 'declared' | 'entry'>;

/** What undo needs to put a thing back as it was. JSON, since it is kept in a database. */
export interface Copy extends Row {
  /** All that it holds, as a typed text, of kinds whose row does not hold it. */
  readonly content?: string;
}

/** Copies, and what of it all an undo can't put back, or has no copy of. */
export interface Snapshot {
  readonly copies: readonly Copy[];
  readonly losses: readonly NamedLoss[];
}

/** One frame of the tab and what it told. */
export interface Frame extends FrameReading {
  readonly frameId: number;
  /** Top-level site that its storage is partitioned under, or null for first-party storage. */
  readonly partition: string | null;
}

/** What one storage area of frames that share it holds, of the kinds that are reached from inside. */
export interface HeldThere {
  readonly frame: Frame;
  /** Null for a kind that could not be read; null altogether where the frame could not be asked. */
  readonly held: Readonly<Record<FrameKind, readonly Held[] | null>> | null;
}

/** Where a store looks: a tab, the site it shows, and its frames as they are read just now. */
export interface Place {
  readonly tabId: number;
  readonly url: string;
  readonly site: string;
  /** The cookie store of the tab (container, private window). */
  readonly storeId: string;
  /** Arrives while cookies are being asked for already. Never rejects: empty where no frame could be read. */
  readonly frames: Promise<readonly Frame[]>;
  /** Frames of a page of the extension take the place of a tab: what belongs to a tab is not there. */
  readonly isFramed?: boolean;
  /** What the frames hold of the kinds that only a script inside them can list; read once, when first asked for. Never rejects. */
  held(): Promise<readonly HeldThere[]>;
}

export interface Failure {
  readonly id: string;
  readonly name: string;
  readonly reason: Reason;
}

/** One storage kind, from the extension's side. No method changes anything but the rows it was given. */
export interface Store {
  list(place: Place): Promise<readonly Row[]>;
  /** Returns what could not be removed; whether the rest stays away only listing again can tell. */
  remove(place: Place, rows: readonly Row[]): Promise<readonly Failure[]>;
  /** Copies all that these rows hold. Changes nothing. */
  snapshot(place: Place, rows: readonly Row[]): Promise<Snapshot>;
  /** Returns what could not be put back. */
  restore(place: Place, copies: readonly Copy[]): Promise<readonly Failure[]>;
}
