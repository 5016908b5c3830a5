import { webStorageStore } from './web-storage';

export const localStorageStore = webStorageStore({ kind: 'local-storage', area: 'localStorage', read: ({ local }) => local });
