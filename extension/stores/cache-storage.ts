import { frameStore } from './frame-store';

export const cacheStorageStore = frameStore('cache-storage');
