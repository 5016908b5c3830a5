/** Tells the options page the hash, and so can't be part of it. */
export const HASH_FILE: string;

/** One SHA-256 over all that ships in an unpacked extension. */
export function hashExtension(folder: string): string;

/** All that `build-hash.js` may hold. */
export function hashLine(hash: string): string;

/** The hash of an unpacked extension, whole; throws where `build-hash.js` is not exactly the line for it. */
export function checkedHash(folder: string): string;
