import { frameStore } from './frame-store';

export const fileSystemStore = frameStore('file-system');
