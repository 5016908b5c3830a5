import type { Eraser } from './eraser';
import { pastGuard } from './past-guard';

export const cacheStorageEraser: Eraser = {
  async list() {
    const names = await pastGuard(caches, 'keys');
    return names.map((name) => ({ name, size: 0 }));
  },
  async remove(name) {
    await pastGuard(caches, 'delete', name);
  },
  outOfSight: () => null,
};
