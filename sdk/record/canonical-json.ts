const LONE_SURROGATE = /\p{Surrogate}/u;

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('Canonical JSON: a text with half of a surrogate pair is no Unicode; write whole characters.');
  return JSON.stringify(value);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`Canonical JSON: ${value} is no JSON number; write a finite one, or null.`);
  return JSON.stringify(value);
}

/** A class's own way into JSON (a Date's, say) is not taken: what is hashed is what is read again. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function object(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join()}]`;
  if (!isPlain(value)) throw new TypeError('Canonical JSON: write plain objects and lists.');
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)); // by UTF-16 units, as strings compare
  return `{${members.map(([name, member]) => `${text(name)}:${canonicalJson(member)}`).join()}}`;
}

/**
 * The one text of a JSON value, so that the same data always has the same hash: members sorted by name, no white space, numbers
 * and texts as ECMAScript writes them. Throws a `TypeError` on what JSON or I-JSON does not have.
 * https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'object') return object(value);
  throw new TypeError(`Canonical JSON: a ${typeof value} is not in JSON; leave it out, or write null.`);
}
