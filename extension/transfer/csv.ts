import type { Carried } from '../messaging/carried';
import type { Writing } from './outcome';

const COLUMNS = ['kind', 'name', 'value', 'domain', 'path', 'partition', 'expires', 'secure', 'httpOnly', 'hostOnly', 'sameSite'] as const;

/**
 * Where a spreadsheet could begin a cell, and what would make that cell a formula. Inside a field too: a program that takes
 * `;` for the separator pays no heed to our quotes. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(^|[;,|\t\r\n"'])(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

const field = (text: string): string => `"${text.replace(FORMULA, "$1'").replaceAll('"', '""')}"`;

/** Years beyond those that a date can have stay a number. */
function dateText(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString();
}

function cells({ kind, name, value, domain, path, partition, expires, flags }: Carried): string[] {
  const { secure = '', httpOnly = '', hostOnly = '', sameSite = '' } = flags ?? {};
  return [kind, name, value, domain, path, partition ?? '', expires === null ? '' : dateText(expires), secure, httpOnly, hostOnly, sameSite].map(String);
}

/**
 * A table for reading (RFC 4180: CRLF, every field quoted), never for reading back: an apostrophe stands before whatever
 * a spreadsheet could run as a formula, and `content` is not in it.
 */
export function writeCsv(items: readonly Carried[]): Writing {
  const rows = [[...COLUMNS], ...items.map(cells)];
  return { text: rows.map((row) => `${row.map(field).join(',')}\r\n`).join(''), left: [] };
}
