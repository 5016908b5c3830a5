import { copyEntry, entriesOf, handleOf, listFolder, measure, putBackEntry, type CopiedEntry } from './files';
import type { FrameStore, Look, LookAt } from './frame-store';
import { lookPage } from './look-page';

const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

/** Walks down to the folder that is looked into; a file in the end has no parts. */
async function lookInto(at: LookAt): Promise<Look> {
  let folder = await root();
  for (const name of at.inside) {
    const handle = await handleOf(folder, name);
    if (handle.kind === 'file') return { parts: [], total: 0 };
    folder = handle;
  }
  return lookPage(await entriesOf(folder), at, async ([name, handle]) => {
    const { size, count } = await measure(handle);
    return { name, value: handle.kind === 'file' ? '' : null, size, count: handle.kind === 'file' ? null : count };
  });
}

/** Files and folders at the root of the origin private file system; a folder is one thing. */
export const fileSystemFrameStore: FrameStore = {
  list: async () => listFolder(await root()),
  remove: async (name) => (await root()).removeEntry(name, { recursive: true }),
  take: async (name) => ({ content: await copyEntry(await handleOf(await root(), name)), losses: [] }),
  putBack: async (name, content) => putBackEntry(await root(), name, content as CopiedEntry),
  look: (name, at) => lookInto({ ...at, inside: [name, ...at.inside] }),
};
