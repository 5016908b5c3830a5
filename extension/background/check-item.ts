import { getPublicSuffix, parse } from 'tldts';
import type { Carried } from '../messaging/carried';
import type { Objection } from '../messaging/item-messages';
import { byteSize } from '../stores/byte-size';
import { isPlain } from '../transfer/plain-text';

/** Bytes of a cookie's name and value, together. https://www.rfc-editor.org/rfc/rfc6265#section-6.1 */
const MOST_BYTES = 4096;

interface Rule extends Objection {
  readonly breaks: (item: Carried) => boolean;
}

const rule = (field: Objection['field'], why: Objection['why'], breaks: Rule['breaks']): Rule => ({ field, why, breaks });

export const hostOf = ({ domain }: Pick<Carried, 'domain'>): string => domain.replace(/^\./, '');

const isHost = (host: string): boolean => URL.canParse(`https://${host}/`) && new URL(`https://${host}/`).hostname === host;
const isEverybodys = (host: string): boolean => parse(host).isIp === true || getPublicSuffix(host, { allowPrivateDomains: true }) === host;
const isTrimmed = (text: string): boolean => text.trim() === text;

/* What browsers refuse, or would quietly turn into something else: another cookie, or none. */
const RULES: readonly Rule[] = [
  rule('name', 'empty', ({ name, value }) => !name && !value),
  rule('name', 'characters', ({ name }) => !isPlain(name) || /[;=]/.test(name) || !isTrimmed(name)),
  rule('value', 'characters', ({ value }) => !isPlain(value) || value.includes(';') || !isTrimmed(value)),
  rule('value', 'characters', ({ name, value }) => !name && value.includes('=')),
  rule('value', 'too-large', ({ name, value }) => byteSize(name, value) > MOST_BYTES),
  rule('domain', 'domain', (item) => !isHost(hostOf(item))),
  rule('domain', 'public-suffix', (item) => !item.flags?.hostOnly && isEverybodys(hostOf(item))),
  rule('path', 'path', ({ path }) => !path.startsWith('/') || path.includes(';') || !isPlain(path)),
  rule('partition', 'partition', ({ partition }) => partition !== null && !(URL.canParse(partition) && /^https?:$/.test(new URL(partition).protocol))),
  rule('expires', 'expired', ({ expires }) => expires !== null && expires <= Date.now()),
  rule('name', 'host-prefix', ({ name, path, flags }) => /^__Host-/i.test(name) && !(flags?.secure && flags.hostOnly && path === '/')),
  rule('name', 'secure-prefix', ({ name, flags }) => /^__Secure-/i.test(name) && !flags?.secure),
];

/* What some browsers refuse: only said where one did. */
const GUESSES: readonly Rule[] = [
  rule('secure', 'none-needs-secure', ({ flags }) => flags?.sameSite === 'no_restriction' && !flags.secure),
  rule('secure', 'partition-needs-secure', ({ partition, flags }) => partition !== null && !flags?.secure),
];

function firstBroken(rules: readonly Rule[], item: Carried): Objection | null {
  const broken = rules.find(({ breaks }) => breaks(item));
  return broken ? { field: broken.field, why: broken.why } : null;
}

/** Why a cookie must not even be tried, or null. */
export const objectionTo = (item: Carried): Objection | null => (item.kind === 'cookie' ? firstBroken(RULES, item) : null);

/** The likeliest reason why the browser refused an item. */
export const explainRefusal = (item: Carried): Objection =>
  (item.kind === 'cookie' ? firstBroken(GUESSES, item) : null) ?? { field: null, why: 'refused' };
