import { frameStore } from './frame-store';

export const serviceWorkerStore = frameStore('service-worker');
