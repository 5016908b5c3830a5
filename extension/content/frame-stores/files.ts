import type { Held } from './frame-store';
import { ownCopy } from './own-copy';

type Handle = FileSystemFileHandle | FileSystemDirectoryHandle;
type Folder = FileSystemDirectoryHandle;

/** A file or folder with all that is in it. */
export type CopiedEntry = { readonly file: ArrayBuffer } | { readonly folder: readonly (readonly [string, CopiedEntry])[] };

/**
 * The entries of a folder, by the iterator's own `next`: in Firefox, `for await` finds nothing to iterate on a page's handle.
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1890438
 */
export async function entriesOf(folder: Folder): Promise<[string, Handle][]> {
  const found: [string, Handle][] = [];
  const keys = folder.keys() as unknown as { next(): Promise<IteratorResult<string>> };
  for (let step = await keys.next(); !step.done; step = await keys.next()) found.push([step.value, await handleOf(folder, step.value)]);
  return found;
}

export const handleOf = (folder: Folder, name: string): Promise<Handle> =>
  folder.getFileHandle(name).catch((): Promise<Handle> => folder.getDirectoryHandle(name));

/** Bytes and number of files; what is locked just now counts as empty. */
export async function measure(handle: Handle): Promise<{ size: number; count: number }> {
  if (handle.kind === 'file') return { size: await handle.getFile().then(({ size }) => size, () => 0), count: 1 };
  const inside = await Promise.all((await entriesOf(handle)).map(([, one]) => measure(one)));
  return inside.reduce((sum, one) => ({ size: sum.size + one.size, count: sum.count + one.count }), { size: 0, count: 0 });
}

export async function listFolder(folder: Folder): Promise<Held[]> {
  return Promise.all((await entriesOf(folder)).map(async ([name, handle]) => ({ key: name, name, ...(await measure(handle)) })));
}

export async function copyEntry(handle: Handle): Promise<CopiedEntry> {
  if (handle.kind === 'file') return { file: ownCopy(await (await handle.getFile()).arrayBuffer()) };
  const folder: [string, CopiedEntry][] = [];
  for (const [name, inside] of await entriesOf(handle)) folder.push([name, await copyEntry(inside)]);
  return { folder };
}

export async function putBackEntry(into: Folder, name: string, content: CopiedEntry): Promise<void> {
  if ('file' in content) {
    const stream = await (await into.getFileHandle(name, { create: true })).createWritable();
    /* Piped: in Firefox, `write` at times may not read what is of this world. It closes the file too. */
    return new Blob([content.file]).stream().pipeTo(stream);
  }
  const folder = await into.getDirectoryHandle(name, { create: true });
  for (const [inside, copied] of content.folder) await putBackEntry(folder, inside, copied);
}
