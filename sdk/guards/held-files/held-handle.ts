import { disguise } from '../disguise';
import { childOf, fill, follow, removeFrom, writeFile, type Folder, type Node } from './file-tree';
import { heldNode, isStored, reach, type Spot } from './held-files';
import { createWriteStream } from './write-stream';

type FileHandle = FileSystemFileHandle;
type FolderHandle = FileSystemDirectoryHandle;
/** What Chromium and Firefox have besides. */
type Movable = FileSystemHandle & { move(into: FolderHandle, name: string): Promise<void> };

/** A handle's spot, which a move changes. */
interface At {
  spot: Spot;
}

interface Sides<T> {
  held(node: Node): T;
  stored(handle: FileSystemHandle): T | Promise<T>;
  /** Makes what is not there any more. */
  readonly create?: boolean | undefined;
}

const handles = new WeakMap<object, At>();

/** What one of our own handles stands for; undefined for the platform's. */
export const spotOf = (handle: unknown): Spot | undefined => handles.get(Object(handle) as object)?.spot;

const lastOf = ({ path }: Spot): string => path.at(-1) as string;
const inside = (spot: Spot, kind: FileSystemHandleKind, name: string): Spot => ({ ...spot, kind, path: [...spot.path, name] });

function parentOf(spot: Spot): FolderHandle {
  const [first, ...rest] = spot.path.slice(0, -1);
  return first === undefined ? spot.root : (createHandle({ ...spot, kind: 'directory', path: [first, ...rest] }) as FolderHandle);
}

/** Does it in memory, or on the device, wherever the thing lies now. */
async function either<T>({ spot }: At, { held, stored, create = false }: Sides<T>): Promise<T> {
  await spot.held.replays.get(spot.path[0]);
  return isStored(spot) ? stored(await reach(spot, create)) : held(heldNode(spot));
}

/** As copying and removing: over there it may be another's turn to decide. */
async function move(at: At, first: string | FolderHandle, second?: string): Promise<void> {
  const { spot } = at;
  const { root, kind } = spot;
  const into = typeof first === 'string' ? parentOf(spot) : first;
  const name = second ?? (typeof first === 'string' ? first : lastOf(spot));
  const base = await root.resolve(into);
  if (!base) throw new DOMException('Not within one file system.', 'NotAllowedError');
  const path = [...base, name] as unknown as Spot['path'];
  if (path.join('/') === spot.path.join('/')) return;
  await either(at, {
    async held(node) {
      await fill(await (kind === 'file' ? into.getFileHandle(name, { create: true }) : into.getDirectoryHandle(name, { create: true })), node);
      await parentOf(spot).removeEntry(lastOf(spot), { recursive: true });
    },
    async stored(handle) {
      const [top, ...rest] = base;
      const target = top === undefined ? root : await reach({ ...spot, kind: 'directory', path: [top, ...rest] });
      await (handle as Movable).move(target as FolderHandle, name);
    },
  });
  at.spot = { ...spot, path };
}

const ofBoth = (at: At): object => ({
  get kind() {
    return at.spot.kind;
  },
  get name() {
    return lastOf(at.spot);
  },
  async isSameEntry(other: FileSystemHandle) {
    const there = spotOf(other);
    if (there) return there.path.join('/') === at.spot.path.join('/');
    return isStored(at.spot) && (await reach(at.spot)).isSameEntry(other);
  },
  move: (first: string | FolderHandle, second?: string) => move(at, first, second),
  remove: async (options?: FileSystemRemoveOptions) => parentOf(at.spot).removeEntry(lastOf(at.spot), options),
  queryPermission: () => Promise.resolve('granted'),
  requestPermission: () => Promise.resolve('granted'),
});

/** What the page wrote when it closed the stream: the choice may have been made since it opened it. */
async function commit({ spot }: At, content: Blob): Promise<void> {
  await spot.held.replays.get(spot.path[0]);
  const folder = follow(spot.held.memory, spot.path.slice(0, -1));
  if (isStored(spot)) await writeFile((await reach(spot, true)) as FileHandle, content);
  else if (folder instanceof Map && folder.has(lastOf(spot))) folder.set(lastOf(spot), new File([content], lastOf(spot)));
}

const ofFile = (at: At): object => ({
  getFile: () =>
    either<File>(at, {
      held: (node) => new File([node as File], lastOf(at.spot), { lastModified: (node as File).lastModified }),
      stored: (handle) => (handle as FileHandle).getFile(),
    }),
  createWritable: (options: FileSystemCreateWritableOptions = {}) =>
    either(at, {
      create: true,
      held: (node) => createWriteStream({ realm: at.spot.realm, content: options.keepExistingData ? (node as File) : new Blob(), commit: (content) => commit(at, content) }),
      stored: (handle) => (handle as FileHandle).createWritable(options),
    }),
});

async function* entries(at: At): AsyncGenerator<[string, FileSystemHandle]> {
  yield* await either<Iterable<[string, FileSystemHandle]> | AsyncIterable<[string, FileSystemHandle]>>(at, {
    held: (node) => [...(node as Folder)].map(([name, child]) => [name, createHandle(inside(at.spot, child instanceof Map ? 'directory' : 'file', name))]),
    stored: (handle) => (handle as FolderHandle).entries(),
  });
}

async function* part<T extends 0 | 1>(at: At, which: T): AsyncGenerator<[string, FileSystemHandle][T]> {
  for await (const entry of entries(at)) yield entry[which];
}

function ofFolder(at: At): object {
  const child = (kind: FileSystemHandleKind, get: (folder: FolderHandle, name: string, options: FileSystemGetFileOptions) => Promise<FileSystemHandle>) => (name: unknown, options: FileSystemGetFileOptions = {}) =>
    either<FileSystemHandle>(at, {
      create: options.create,
      held(node) {
        childOf(node as Folder, `${name}`, { kind, create: !!options.create });
        return createHandle(inside(at.spot, kind, `${name}`));
      },
      stored: (handle) => get(handle as FolderHandle, `${name}`, options),
    });
  const list = (): unknown => entries(at);
  return {
    getFileHandle: child('file', (folder, name, options) => folder.getFileHandle(name, options)),
    getDirectoryHandle: child('directory', (folder, name, options) => folder.getDirectoryHandle(name, options)),
    removeEntry: (name: string, options?: FileSystemRemoveOptions) =>
      either(at, {
        held: (node) => removeFrom(node as Folder, `${name}`, options),
        stored: (handle) => (handle as FolderHandle).removeEntry(name, options),
      }),
    async resolve(handle: FileSystemHandle) {
      const there = await at.spot.root.resolve(handle);
      const own = at.spot.path;
      return there && own.every((name, index) => name === there[index]) ? there.slice(own.length) : null;
    },
    keys: () => part(at, 0),
    values: () => part(at, 1),
    entries: list,
    [Symbol.asyncIterator]: list,
  };
}

/** A handle of our own: to memory while its name waits, then to the device; once refused it takes writes, and forgets them. */
export function createHandle(spot: Spot): FileSystemHandle {
  const { FileSystemFileHandle, FileSystemDirectoryHandle } = spot.realm;
  const at: At = { spot };
  const handle =
    spot.kind === 'file'
      ? disguise(FileSystemFileHandle, ofFile(at), disguise(FileSystemFileHandle, ofBoth(at)))
      : disguise(FileSystemDirectoryHandle, ofFolder(at), disguise(FileSystemDirectoryHandle, ofBoth(at)));
  handles.set(handle, at);
  return handle;
}
