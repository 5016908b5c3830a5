/** No server has this blob, and asking for it leaves no device: the platform itself makes it a network error. */
export const NOWHERE = 'blob:nowhere';
