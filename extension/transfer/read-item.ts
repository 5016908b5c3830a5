import { STORAGE_KINDS, type StorageKind } from '../../sdk/protocol';
import { SAME_SITES, type Carried, type CookieFlags, type SameSite } from '../messaging/carried';
import { isFields, isNumber, isSwitch, isText, optional, type Fields } from './fields';
import type { TransferProblem } from './outcome';

const isKind = (value: unknown): value is StorageKind => (STORAGE_KINDS as readonly unknown[]).includes(value);
const isSameSite = (value: unknown): value is SameSite => (SAME_SITES as readonly unknown[]).includes(value);

/** With its leading dot unless it is for one host only. */
export const dotted = (domain: string, hostOnly: boolean): string => (hostOnly ? '' : '.') + domain.replace(/^\./, '');

function readFlags(flags: unknown): CookieFlags | null {
  if (!isFields(flags)) return null;
  const { secure, httpOnly, hostOnly, sameSite } = flags;
  if (!isSwitch(secure) || !isSwitch(httpOnly) || !isSwitch(hostOnly) || !isSameSite(sameSite)) return null;
  return { secure, httpOnly, hostOnly, sameSite };
}

/** What every kind has, or null where a field is missing or of another type. */
function readPlace(item: Fields): Omit<Carried, 'kind' | 'flags' | 'content'> | null {
  const { name, value, domain } = item;
  const path = optional(item['path'], isText, '');
  const partition = optional(item['partition'], isText, null);
  const hasCrossSiteAncestor = optional(item['hasCrossSiteAncestor'], isSwitch, null);
  const expires = optional(item['expires'], isNumber, null);
  if (!isText(name) || !isText(value) || !isText(domain) || !isText(path)) return null;
  if (partition === undefined || hasCrossSiteAncestor === undefined || expires === undefined) return null;
  return { name, value, domain, path, partition, hasCrossSiteAncestor, expires };
}

/** Reads one item of our own format; what it does not know it leaves out. */
export function readItem(item: unknown): Carried | TransferProblem {
  if (!isFields(item)) return 'item';
  const { kind } = item;
  if (!isKind(kind)) return 'kind';
  const place = readPlace(item);
  if (!place) return 'item';
  const content = typeof item['content'] === 'string' ? { content: item['content'] } : {};
  if (kind !== 'cookie') return { kind, ...place, ...content };
  const flags = readFlags(item['flags']);
  return flags ? { kind, ...place, domain: dotted(place.domain, flags.hostOnly), path: place.path || '/', flags } : 'item';
}
