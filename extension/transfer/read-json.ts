import type { Carried } from '../messaging/carried';
import { isFields } from './fields';
import type { Problem, Reading, TransferProblem } from './outcome';
import { readItem } from './read-item';
import { readPlainCookie } from './read-plain-cookie';
import { FORMAT } from './write-json';

type ReadOne = (value: unknown) => Carried | TransferProblem;

const reading = (items: readonly Carried[], problems: readonly Problem[]): Reading => ({ items, problems });
const unread = (why: TransferProblem): Reading => reading([], [{ at: 1, name: '', why }]);

function readList(list: readonly unknown[], readOne: ReadOne): Reading {
  const items: Carried[] = [];
  const problems: Problem[] = [];
  list.forEach((one, index) => {
    const read = readOne(one);
    const name = isFields(one) && typeof one['name'] === 'string' ? one['name'] : '';
    if (typeof read === 'string') problems.push({ at: index + 1, name, why: read });
    else items.push(read);
  });
  return reading(items, problems);
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return null; // said as a problem of the file
  }
}

/** Reads our own format, a list of cookies as other tools export it, or an object with such a list as `cookies`. */
export function readJson(text: string): Reading {
  const file = parsed(text);
  if (!file) return unread('not-json');
  const { value } = file;
  if (Array.isArray(value)) return readList(value, readPlainCookie);
  if (!isFields(value)) return unread('no-items');
  const { format, items, cookies } = value;
  if (format === FORMAT) return Array.isArray(items) ? readList(items, readItem) : unread('no-items');
  if (format !== undefined) return unread('version');
  return Array.isArray(cookies) ? readList(cookies, readPlainCookie) : unread('no-items');
}
