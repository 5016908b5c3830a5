import { frozenCopy } from '../lib/frozen-copy';
import { cookieName, splitCookies } from '../lib/split-cookies';
import { natives } from '../natives';
import { RECORD_COOKIE, type ConsentRecord } from '../protocol';
import { LONGEST, VERSION, type Packed } from './record-format';

/** The texts of all record cookies this page sees: twins on other domains and paths are listed beside each other. */
export const storedTexts = (): string[] =>
  splitCookies(natives().readCookies())
    .filter((pair) => cookieName(pair) === RECORD_COOKIE)
    .map((pair) => pair.slice(RECORD_COOKIE.length + 1));

/** The record in a cookie's text, or null for anything that is none: unreadable, oversized, of another version. */
export function unpackRecord(text: string): ConsentRecord | null {
  try {
    const [id, time, source, policyVersion, purposes, vendors, sweep, domain, until, minor] = JSON.parse(decodeURIComponent(text.slice(VERSION.length))) as Packed;
    const isOurs = text.startsWith(VERSION) && text.length < LONGEST && time > 0;
    return isOurs ? frozenCopy({ id, time, source, policyVersion, purposes: { ...purposes }, vendors: { ...vendors }, sweep, domain, until, minor: !!minor }) : null;
  } catch {
    return null; // whoever wrote it, it grants nothing
  }
}

/** The newest record among the cookies, or null: undecided. */
export function readRecord(): ConsentRecord | null {
  return storedTexts().map(unpackRecord).reduce((best, one) => (one && !(best && best.time > one.time) ? one : best), null);
}
