import type { Carried } from '../messaging/carried';
import { markOf, secondsOf } from './netscape-mark';
import type { Writing } from './outcome';
import { isPlain } from './plain-text';
import { writeEach } from './write-each';

const HEAD = [
  '# Netscape HTTP Cookie File',
  '# Written by Stored Here. Whoever has this file can act as you on these sites.',
  '# A line "# stored-here: {...}" says of the cookie below it what this format has no field for: partition, SameSite, parts of a second.',
];

const bool = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

function lineOf(item: Carried): string {
  const { name, value, domain, path, expires, flags } = item;
  const fields = [domain, bool(!flags?.hostOnly), path, bool(flags?.secure ?? false), expires === null ? '0' : String(secondsOf(expires)), name, value];
  return (flags?.httpOnly ? '#HttpOnly_' : '') + fields.join('\t');
}

/** cookies.txt, as curl, wget and most cookie tools read it. Values with a tab or a line break are left out: no field can hold them. */
export function writeNetscape(items: readonly Carried[]): Writing {
  const { text, left } = writeEach(items, '\n', (item) => {
    if (item.kind !== 'cookie') return { why: 'not-cookie' };
    if (!isPlain(item.name, item.value, item.path, item.domain)) return { why: 'characters' };
    if (!item.domain || /[#\s]/.test(item.domain)) return { why: 'domain' };
    const mark = markOf(item);
    return { text: [...(mark === null ? [] : [mark]), lineOf(item)].join('\n') };
  });
  return { text: `${[...HEAD, '', text].join('\n')}\n`, left };
}
