import { copyCache, putBackCache } from './cached-responses';
import { copyDatabase, listDatabases, putBackDatabase } from './databases';
import { copyEntry, listFolder, putBackEntry, type CopiedEntry } from './files';
import type { FrameStore, Held, Loss, Part } from './frame-store';

/** https://wicg.github.io/storage-buckets/#storagebucket */
interface Bucket {
  readonly indexedDB: IDBFactory;
  readonly caches: CacheStorage;
  getDirectory(): Promise<FileSystemDirectoryHandle>;
  estimate(): Promise<StorageEstimate>;
  persisted(): Promise<boolean>;
  expires(): Promise<number | null>;
  /** Chromium does not tell it yet; https://wicg.github.io/storage-buckets/#dom-storagebucket-durability */
  durability?(): Promise<string>;
}

interface Buckets {
  keys(): Promise<string[]>;
  open(name: string, options?: { readonly persisted?: boolean; readonly expires?: number; readonly durability?: string }): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

interface CopiedBucket {
  readonly persisted: boolean;
  readonly expires: number | null;
  readonly durability: string | null;
  readonly databases: readonly (readonly [string, unknown])[];
  readonly caches: readonly (readonly [string, unknown])[];
  readonly files: CopiedEntry;
}

/** Chromium alone has them. */
const buckets = (): Buckets | undefined => (navigator as unknown as { storageBuckets?: Buckets }).storageBuckets;

/** Opening makes one where there is none, so it is asked first. */
async function bucketOf(name: string): Promise<Bucket> {
  const all = buckets();
  if (!all || !(await all.keys()).includes(name)) throw new Error('the bucket is not there any more');
  return all.open(name);
}

async function held(name: string): Promise<Held> {
  const { usage = 0 } = await (await bucketOf(name)).estimate();
  return { key: name, name, size: usage, count: null };
}

async function partsOf(bucket: Bucket): Promise<Part[]> {
  const [databases, caches, files] = await Promise.all([listDatabases(bucket.indexedDB), bucket.caches.keys(), bucket.getDirectory().then(listFolder)]);
  const part = (kind: string, { name, size, count }: Pick<Held, 'name' | 'size' | 'count'>): Part => ({ name: `${kind}: ${name}`, value: '', size: size || null, count });
  return [
    ...databases.map((one) => part('indexed-db', one)),
    ...caches.map((name) => part('cache-storage', { name, size: 0, count: null })),
    ...files.map((one) => part('file-system', one)),
  ];
}

async function copyBucket(bucket: Bucket): Promise<{ content: CopiedBucket; losses: readonly Loss[] }> {
  const losses = new Set<Loss>();
  const databases: [string, unknown][] = [];
  const caches: [string, unknown][] = [];
  for (const { name = '' } of await bucket.indexedDB.databases()) databases.push([name, (await copyDatabase(bucket.indexedDB, name)).content]);
  for (const name of await bucket.caches.keys()) {
    const copied = await copyCache(bucket.caches, name);
    caches.push([name, copied.content]);
    for (const loss of copied.losses) losses.add(loss);
  }
  const [persisted, expires, durability] = await Promise.all([bucket.persisted(), bucket.expires(), bucket.durability?.() ?? null]);
  return { content: { persisted, expires, durability, databases, caches, files: await copyEntry(await bucket.getDirectory()) }, losses: [...losses] };
}

async function fillBucket(bucket: Bucket, { databases, caches, files }: CopiedBucket): Promise<void> {
  for (const [database, copied] of databases) await putBackDatabase(bucket.indexedDB, database, copied);
  for (const [cache, copied] of caches) await putBackCache(bucket.caches, cache, copied);
  const folder = await bucket.getDirectory();
  for (const [file, copied] of 'folder' in files ? files.folder : []) await putBackEntry(folder, file, copied);
}

export const storageBucketFrameStore: FrameStore = {
  list: async () => Promise.all(((await buckets()?.keys()) ?? []).map(held)),
  remove: async (name) => buckets()?.delete(name),
  take: async (name) => copyBucket(await bucketOf(name)),
  async putBack(name, content) {
    const { persisted, expires, durability } = content as CopiedBucket;
    const all = buckets();
    if (!all) throw new Error('this browser has no buckets');
    if ((await all.keys()).includes(name)) throw new Error('the page has made it anew');
    const bucket = await all.open(name, { persisted, ...(durability !== null && { durability }), ...(expires !== null && { expires }) });
    /* Half a bucket would stand in the way of another try. */
    await fillBucket(bucket, content as CopiedBucket).catch(async (error: unknown) => {
      await all.delete(name);
      throw error;
    });
  },
  async look(name) {
    const parts = await partsOf(await bucketOf(name));
    return { parts, total: parts.length };
  },
};
