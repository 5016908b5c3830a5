/** Files and folders in memory: a file is its content. */
export type Folder = Map<string, Node>;
export type Node = File | Folder;

/** Files that were made and never written: what lies under their name on the device stays as it is. */
const untouched = new WeakSet<File>();

export const notFound = (): DOMException => new DOMException('A requested file or directory could not be found at the time an operation was processed.', 'NotFoundError');

export const kindOf = (node: Node): FileSystemHandleKind => (node instanceof Map ? 'directory' : 'file');

function create(name: string, kind: FileSystemHandleKind): Node {
  if (kind === 'directory') return new Map<string, Node>();
  const file = new File([], name);
  untouched.add(file);
  return file;
}

/** Names that the platform takes. https://fs.spec.whatwg.org/#valid-file-name */
export const isValidName = (name: string): boolean => !/^\.{0,2}$|[/\\]/.test(name);

/** Finds a child, or makes it where that is asked for. */
export function childOf(folder: Folder, name: string, { kind, create: mayCreate }: { readonly kind: FileSystemHandleKind; readonly create: boolean }): Node {
  if (!isValidName(name)) throw new TypeError('Name is not allowed.');
  const there = folder.get(name);
  if (!there && !mayCreate) throw notFound();
  if (there && kindOf(there) !== kind) throw new DOMException('The path supplied exists, but was not an entry of requested type.', 'TypeMismatchError');
  const node = there ?? create(name, kind);
  folder.set(name, node);
  return node;
}

export function removeFrom(folder: Folder, name: string, { recursive }: FileSystemRemoveOptions = {}): void {
  const there = folder.get(name);
  if (!there) throw notFound();
  if (there instanceof Map && there.size && !recursive) throw new DOMException('The object can not be modified in this way.', 'InvalidModificationError');
  folder.delete(name);
}

/** Follows a path from a folder; undefined where it leads nowhere. */
export const follow = (from: Folder, path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((node, name) => (node instanceof Map ? node.get(name) : undefined), from);

/** A node that nobody else sees. */
export const blank = (kind: FileSystemHandleKind): Node => create('', kind);

/** Writes a node and all under it into what a handle stands for, which may be in memory itself. */
export async function fill(handle: FileSystemHandle, node: Node): Promise<void> {
  if (node instanceof Map) {
    const folder = handle as FileSystemDirectoryHandle;
    for (const [name, child] of node) await fill(await (child instanceof Map ? folder.getDirectoryHandle(name, { create: true }) : folder.getFileHandle(name, { create: true })), child);
  } else if (!untouched.has(node)) {
    await writeFile(handle as FileSystemFileHandle, node);
  }
}

export async function writeFile(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(content);
  await stream.close();
}
