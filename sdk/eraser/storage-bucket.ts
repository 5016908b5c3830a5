import type { Eraser } from './eraser';
import { pastGuard } from './past-guard';

/** https://wicg.github.io/storage-buckets/#storagebucketmanager */
interface BucketManager {
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

const buckets = (): BucketManager => (navigator as unknown as { storageBuckets: BucketManager }).storageBuckets;

export const storageBucketEraser: Eraser = {
  async list() {
    const names = await pastGuard(buckets(), 'keys');
    return names.map((name) => ({ name, size: 0 }));
  },
  async remove(name) {
    await pastGuard(buckets(), 'delete', name);
  },
  outOfSight: () => null,
};
