import type { Carried, CookieFlags, SameSite } from '../messaging/carried';
import { isFields, isNumber, isSwitch, isText, optional, type Fields } from './fields';
import type { TransferProblem } from './outcome';
import { dotted } from './read-item';

/* As other tools write it: the extension API's words, and those of browsers and of test tools. */
const SAME_SITE_WORDS: ReadonlyMap<string, SameSite> = new Map([
  ['no_restriction', 'no_restriction'], ['none', 'no_restriction'], ['lax', 'lax'], ['strict', 'strict'], ['unspecified', 'unspecified'], ['', 'unspecified'],
]);

type Partition = Pick<Carried, 'partition' | 'hasCrossSiteAncestor'>;

function readPartition(key: unknown): Partition | null {
  if (key === undefined || key === null) return { partition: null, hasCrossSiteAncestor: null };
  if (isText(key)) return { partition: key || null, hasCrossSiteAncestor: null };
  if (!isFields(key)) return null;
  const partition = optional(key['topLevelSite'], isText, null);
  const hasCrossSiteAncestor = optional(key['hasCrossSiteAncestor'], isSwitch, null);
  if (partition === undefined || hasCrossSiteAncestor === undefined) return null;
  return partition ? { partition, hasCrossSiteAncestor } : { partition: null, hasCrossSiteAncestor: null };
}

/** Seconds since 1970 under one of two names; `session`, a negative number or nothing ends with the session. */
function readExpiry({ session, expirationDate, expires }: Fields): number | null | undefined {
  if (session === true) return null;
  const seconds = optional(expirationDate ?? expires, isNumber, null);
  return typeof seconds === 'number' ? (seconds < 0 ? null : seconds * 1000) : seconds;
}

const readSameSite = (word: unknown): SameSite | undefined => SAME_SITE_WORDS.get((optional(word, isText, '') ?? '?').toLowerCase());

/** Its four attributes, or null where one has another type than it should. */
function readFlags(cookie: Fields, domain: string): CookieFlags | null {
  const secure = optional(cookie['secure'], isSwitch, false);
  const httpOnly = optional(cookie['httpOnly'], isSwitch, false);
  const hostOnly = optional(cookie['hostOnly'], isSwitch, !domain.startsWith('.'));
  const sameSite = readSameSite(cookie['sameSite']);
  return isSwitch(secure) && isSwitch(httpOnly) && isSwitch(hostOnly) && sameSite ? { secure, httpOnly, hostOnly, sameSite } : null;
}

/** Reads a cookie as the extension API gives it, and as most cookie tools export it. Its cookie store is not taken over. */
export function readPlainCookie(cookie: unknown): Carried | TransferProblem {
  if (!isFields(cookie)) return 'item';
  const { name, value, domain } = cookie;
  if (!isText(name) || !isText(value)) return 'item';
  if (!isText(domain) || !domain.replace(/^\./, '')) return 'domain';
  const expires = readExpiry(cookie);
  if (expires === undefined) return 'expiry';
  const path = optional(cookie['path'], isText, '/');
  const [flags, partition] = [readFlags(cookie, domain), readPartition(cookie['partitionKey'])];
  if (!isText(path) || !flags || !partition) return 'item';
  return { kind: 'cookie', name, value, domain: dotted(domain, flags.hostOnly), path: path || '/', ...partition, expires, flags };
}
