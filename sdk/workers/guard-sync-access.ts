import type { Guard } from '../guards/guard';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';

interface SyncAccess {
  close(): void;
}

type Native = (...args: unknown[]) => unknown;

/**
 * `createSyncAccessHandle`, which workers alone have: it reaches the device at once, so it is refused, as for a file that is in use,
 * unless the name at the root of the origin private file system is allowed. Returns what closes the handles that no longer are.
 */
export function guardSyncAccess(guarding: Parameters<Guard>[0], realm: typeof globalThis): () => void {
  const { getDirectory } = (realm.StorageManager?.prototype ?? {}) as { readonly getDirectory?: Native };
  const { resolve } = (realm.FileSystemDirectoryHandle?.prototype ?? {}) as { readonly resolve?: Native };
  const { storage } = realm.navigator;
  const open = new Map<SyncAccess, string>();
  const nameOf = async (file: object): Promise<string | undefined> => {
    try {
      const [name] = ((await apply(resolve as Native, await apply(getDirectory as Native, storage, []), [file])) as readonly string[] | null) ?? [];
      return name ?? ''; // of a folder that the visitor picked
    } catch {
      return undefined; // not the platform's: it waits in memory
    }
  };
  patch(realm.FileSystemFileHandle?.prototype, 'createSyncAccessHandle', {
    async apply(native: Native, self: object, args: unknown[]) {
      const name = await nameOf(self);
      if (name === undefined || (name && !guarding.visible(name))) throw new DOMException('Access Handles cannot be created if there is another open Access Handle or Writable stream associated with the same file.', 'NoModificationAllowedError');
      const made = (await apply(native, self, args)) as SyncAccess;
      if (name) open.set(made, name);
      return made;
    },
  });
  return () => {
    for (const [handle, name] of open) if (!guarding.visible(name) && open.delete(handle)) handle.close();
  };
}
