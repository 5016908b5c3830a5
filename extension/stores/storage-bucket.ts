import { frameStore } from './frame-store';

export const storageBucketStore = frameStore('storage-bucket');
