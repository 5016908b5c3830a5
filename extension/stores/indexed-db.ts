import { frameStore } from './frame-store';

export const indexedDbStore = frameStore('indexed-db');
