import { OBJECT_PREFIX } from '../protocol';

/** A Flash-style shared object as text: base64 of the `.sol` file's magic, then `TCSO` and its constant. */
const SOL = /^AL8.{5}VENTTwAEAAAA/;

/**
 * The `host/path/name` of a shared object that local storage has under this key: one of the SDK's own, or one that Ruffle keeps
 * there. Null for what is none. All have a slash in it, so most keys need no look at the value.
 */
export function sharedObjectName(key: string, value: string | null): string | null {
  if (!key.includes('/')) return null;
  if (key.startsWith(OBJECT_PREFIX)) return key.slice(OBJECT_PREFIX.length);
  return SOL.test(value ?? '') ? key : null;
}
