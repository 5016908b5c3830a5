import { frameStore } from './frame-store';

export const windowNameStore = frameStore('window-name');
