import { frameStore } from './frame-store';

export const sharedObjectStore = frameStore('shared-object');
