import { webStorageStore } from './web-storage';

export const sessionStorageStore = webStorageStore({ kind: 'session-storage', area: 'sessionStorage', read: ({ session }) => session });
