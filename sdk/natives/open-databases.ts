/**
 * Databases that this page has opened. One is deleted only when every connection to it is closed, and the page's own can be
 * reached through nothing else.
 */
export const openDatabases = new Set<WeakRef<IDBDatabase>>();
