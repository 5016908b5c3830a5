import type { Carried } from '../messaging/carried';
import { writeHeader } from './header';
import type { Writing } from './outcome';

/** In single quotes a POSIX shell reads every character as it is, but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * A curl command that sends the cookies to `url`, for POSIX shells. The header is given whole, so that curl takes neither
 * a value for a file's name (as `--cookie` does without "=") nor brackets in the address for a pattern.
 */
export function writeCurl(items: readonly Carried[], url: string): Writing {
  const { text, left } = writeHeader(items);
  const address = new URL(url).href;
  return { text: ['curl --globoff', ...(text ? [`-H ${quoted(text)}`] : []), quoted(address)].join(' '), left };
}
