/** Holds the hash for the options page, and so is no part of it. */
export const HASH_FILE: string;

/** One SHA-256 over all that ships in an unpacked extension. */
export function hashExtension(folder: string): string;
