import type { Carried } from '../messaging/carried';
import type { Problem, Reading, Writing } from './outcome';
import { isPlain } from './plain-text';
import { writeEach, type WriteOne } from './write-each';

const PREFIX = /^\s*cookie:/i;

/** One cookie as it stands in the header: browsers send one without a name as its bare value. */
export const writePair: WriteOne = ({ kind, name, value }) => {
  if (kind !== 'cookie') return { why: 'not-cookie' };
  const isSafe = isPlain(name, value) && !/[;=]/.test(name) && !value.includes(';') && name.trim() === name && value.trim() === value;
  return isSafe ? { text: name ? `${name}=${value}` : value } : { why: 'characters' };
};

/** The cookies as the request header that carries them. What would change its meaning is left out. */
export function writeHeader(items: readonly Carried[]): Writing {
  const { text, left } = writeEach(items, '; ', writePair);
  return { text: text && `Cookie: ${text}`, left };
}

/** For which page a header is read: it names no domain, no path, no expiry. */
export interface HeaderPlace {
  readonly host: string;
  readonly secure: boolean;
}

/** Reads a `Cookie:` header, or what `document.cookie` gives, as host-only session cookies of one host. */
export function readHeader(text: string, { host, secure }: HeaderPlace): Reading {
  const items: Carried[] = [];
  const problems: Problem[] = [];
  const pairs = text.replace(PREFIX, '').split(';').map((pair) => pair.trim());
  pairs.forEach((pair, index) => {
    if (!pair) return;
    const [name = '', ...rest] = pair.includes('=') ? pair.split('=') : ['', pair];
    const value = rest.join('=').trim();
    if (!isPlain(pair)) problems.push({ at: index + 1, name: name.trim(), why: 'characters' });
    else if (!name.trim() && pair.includes('=')) problems.push({ at: index + 1, name: '', why: 'pair' });
    else items.push({
      kind: 'cookie', name: name.trim(), value, domain: host, path: '/', partition: null, hasCrossSiteAncestor: null, expires: null,
      flags: { secure, httpOnly: false, hostOnly: true, sameSite: 'unspecified' },
    });
  });
  return { items, problems };
}
