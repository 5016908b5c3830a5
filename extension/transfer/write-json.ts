import type { Carried } from '../messaging/carried';
import type { Writing } from './outcome';

/** Name and version of the format; docs/stored-here-1.schema.json says what is in it. */
export const FORMAT = 'stored-here/1';

/** Items of every kind, so that reading gives back exactly what was written. Half surrogate pairs and control characters are escaped. */
export function writeJson(items: readonly Carried[]): Writing {
  return { text: `${JSON.stringify({ format: FORMAT, items }, null, 2)}\n`, left: [] };
}
