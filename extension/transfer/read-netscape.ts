import type { Carried } from '../messaging/carried';
import { MARK, NO_MARK, readMark, secondsOf, type Mark } from './netscape-mark';
import type { Problem, Reading, TransferProblem } from './outcome';

const HTTP_ONLY = '#HttpOnly_';
/* Some editors take the tab off the end, and with it an empty value. */
const FIELDS = { most: 7, least: 6 } as const;

const readBool = (field: string): boolean | null => (field === 'TRUE' ? true : field === 'FALSE' ? false : null);

/** Seconds since 1970; 0 and less end with the session. */
function readExpiry(field: string, mark: Mark): number | null | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(field)) return undefined;
  const seconds = Number(field);
  if (seconds <= 0) return null;
  return mark.expires !== null && secondsOf(mark.expires) === seconds ? mark.expires : seconds * 1000;
}

function readFields(line: string, mark: Mark): Carried | TransferProblem {
  const httpOnly = line.startsWith(HTTP_ONLY);
  const fields = (httpOnly ? line.slice(HTTP_ONLY.length) : line).split('\t');
  if (fields.length > FIELDS.most || fields.length < FIELDS.least) return 'fields';
  const [host = '', subdomains = '', path = '', secured = '', until = '', name = '', value = ''] = fields;
  const [isWide, secure, expires] = [readBool(subdomains), readBool(secured), readExpiry(until, mark)];
  if (isWide === null || secure === null) return 'flag';
  if (expires === undefined) return 'expiry';
  const bare = host.replace(/^\./, '');
  if (!bare || /\s/.test(bare)) return 'domain';
  const { partition, hasCrossSiteAncestor, sameSite } = mark;
  return {
    kind: 'cookie', name, value, path: path || '/', partition, hasCrossSiteAncestor, expires,
    domain: isWide ? `.${bare}` : bare,
    flags: { secure, httpOnly, hostOnly: !isWide, sameSite },
  };
}

/** Reads cookies.txt. A line that is none is named by its number, and the rest is read. */
export function readNetscape(text: string): Reading {
  const items: Carried[] = [];
  const problems: Problem[] = [];
  let mark: Mark | null = NO_MARK;
  text.replace(/^\uFEFF/, '').split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith(MARK)) return void (mark = readMark(line));
    const before = mark;
    mark = NO_MARK;
    if ((line.startsWith('#') && !line.startsWith(HTTP_ONLY)) || !line.trim()) return;
    const read = before ? readFields(line, before) : 'mark';
    if (typeof read === 'string') problems.push({ at: index + 1, name: line.split('\t')[5] ?? '', why: read });
    else items.push(read);
  });
  return { format: 'netscape', items, problems };
}
