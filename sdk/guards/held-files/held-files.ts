import type { Realm } from '../../natives/realm';
import type { Guarding } from '../guard';
import { blank, follow, notFound, type Folder, type Node } from './file-tree';

/** What of the file system waits for the visitor's choice, by names at the root. */
export interface HeldFiles {
  /** What waits, as the page sees it. */
  readonly memory: Folder;
  /** Names that were refused: what the page does there succeeds, and is forgotten. */
  readonly dropped: Set<string>;
  /** By whose attempt what waits was made: removed and made again, it is another one's. */
  readonly makers: Map<string, object>;
  /** What is on its way to the device. */
  readonly replays: Map<string, Promise<unknown>>;
}

/** Where a handle was asked for. */
export interface Place {
  readonly realm: Realm;
  /** The guarded root. */
  readonly root: FileSystemDirectoryHandle;
  readonly guarding: Guarding;
  readonly held: HeldFiles;
}

/** What a handle stands for. */
export interface Spot extends Place {
  readonly kind: FileSystemHandleKind;
  readonly path: readonly [name: string, ...inside: string[]];
}

export const createHeldFiles = (): HeldFiles => ({ memory: new Map(), dropped: new Set(), makers: new Map(), replays: new Map() });

/** Does something on the device after all that is on its way there under this name. */
export function queue({ replays }: HeldFiles, name: string, work: () => unknown): void {
  const replay: Promise<void> = (replays.get(name) ?? Promise.resolve())
    .then(work)
    .catch(() => undefined) // refused by the browser, over quota: the page went on long ago
    .then(() => {
      if (replays.get(name) === replay) replays.delete(name);
    });
  replays.set(name, replay);
}

/** Does it lie on the device, for page script to see? */
export function isStored({ held, guarding, path: [name] }: Spot): boolean {
  return !held.memory.has(name) && guarding.visible(name);
}

/** What lies in memory there; an empty one that nobody else sees where the name was refused. */
export function heldNode({ held: { memory, dropped }, kind, path }: Spot): Node {
  const node = !memory.has(path[0]) && dropped.has(path[0]) ? blank(kind) : follow(memory, path);
  if (!node) throw notFound();
  return node;
}

/** The platform's own handle; what is not there any more is made anew only where the page writes. */
export async function reach({ root, kind, path }: Spot, create = false): Promise<FileSystemHandle> {
  let folder = root;
  for (const name of path.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
  const name = path.at(-1) as string;
  return kind === 'file' ? folder.getFileHandle(name, { create }) : folder.getDirectoryHandle(name, { create });
}
