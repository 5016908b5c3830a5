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

interface Line {
  readonly fields: readonly string[];
  readonly httpOnly: boolean;
}

function splitLine(line: string): Line {
  const httpOnly = line.startsWith(HTTP_ONLY);
  return { httpOnly, fields: (httpOnly ? line.slice(HTTP_ONLY.length) : line).split('\t') };
}

function readFields({ fields, httpOnly }: Line, mark: Mark): Carried | TransferProblem {
  if (fields.length > FIELDS.most || fields.length < FIELDS.least) return 'fields';
  const field = (index: number): string => fields[index] ?? '';
  const [isWide, secure, expires] = [readBool(field(1)), readBool(field(3)), readExpiry(field(4), mark)];
  const host = field(0).replace(/^\./, '');
  if (isWide === null || secure === null) return 'flag';
  if (expires === undefined) return 'expiry';
  if (!host || /\s/.test(host)) return 'domain';
  const { partition, hasCrossSiteAncestor, sameSite } = mark;
  return {
    kind: 'cookie', name: field(5), value: field(6), path: field(2) || '/', partition, hasCrossSiteAncestor, expires,
    domain: isWide ? `.${host}` : host,
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
    const read = before ? readFields(splitLine(line), before) : 'mark';
    if (typeof read === 'string') problems.push({ at: index + 1, name: line.split('\t')[5] ?? '', why: read });
    else items.push(read);
  });
  return { items, problems };
}
