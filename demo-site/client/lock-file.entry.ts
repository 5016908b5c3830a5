/** A worker without the guards, which keeps a file open for as long as it lives: nobody can remove that. */
interface SyncFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<unknown>;
}

async function lock(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = (await folder.getFileHandle('measurements.bin', { create: true })) as SyncFile;
  await file.createSyncAccessHandle();
  postMessage('locked');
}

void lock();

export {};
