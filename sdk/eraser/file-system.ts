import type { Eraser, Found } from './eraser';
import { pastGuard } from './past-guard';

type Handle = FileSystemFileHandle | FileSystemDirectoryHandle;

const root = (): Promise<FileSystemDirectoryHandle> => pastGuard(navigator.storage, 'getDirectory');

async function sizeOf(handle: Handle): Promise<number> {
  if (handle.kind === 'file') return (await handle.getFile()).size;
  let size = 0;
  for await (const inside of pastGuard(handle, 'values')) size += await sizeOf(inside).catch(() => 0);
  return size;
}

/** Files and folders at the root of the origin private file system; a folder is one item. */
export const fileSystemEraser: Eraser = {
  async list() {
    const found: Found[] = [];
    for await (const handle of pastGuard(await root(), 'values')) found.push({ name: handle.name, size: await sizeOf(handle).catch(() => 0) }); // one that goes, or is locked, is still one to remove
    return found;
  },
  async remove(name) {
    await pastGuard(await root(), 'removeEntry', name, { recursive: true });
  },
  outOfSight: () => null,
};
