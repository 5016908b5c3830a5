/** Whether a cookie store is that of private windows, of which nothing may reach the disk. Each browser has one, and one name for it. */
export const isPrivateStore = (storeId: string): boolean => storeId === '1' || storeId === 'firefox-private';
