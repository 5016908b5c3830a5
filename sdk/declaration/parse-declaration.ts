import { frozenCopy } from '../lib/frozen-copy';
import { AGES, AUDIENCES, DEFAULT_PURPOSES, ENTRY_KINDS, LAYOUTS, type Declaration, type Entry, type Vendor } from '../protocol';

/** What is right, and what to write where it is not. */
type Rule = readonly [isRight: (value: unknown) => unknown, write: string];
type Rules = Readonly<Record<string, Rule>>;

/** A pattern of web addresses whose host is not left open. */
export const ENDPOINT = /^(http|ws)s?:\/\/[^/]*[^/*][^/]*\//;
/** Not a pattern for everything, and not the SDK's own names. */
export const NAME = /^(?!dingtalk_consent).*[^*\s]/;
/** Of a page, with or without its host; what has another scheme is no page. */
export const ADDRESS = /^(https?:|[^:\s]+$|[^:]*[/?#])/i;
export const LANGUAGE = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;
export const LIFETIME = /^(session|persistent|unknown|P(?!$)(\d+[YMWD])*(T(\d+[HMS])+)?)$/;

const like = (pattern: RegExp, write: string): Rule => [(value) => typeof value === 'string' && pattern.test(value), write];
const oneOf = (words: readonly unknown[]): Rule => [(value) => words.includes(value), `one of ${words.join(', ')}`];
const listOf = ([isRight, write]: Rule, least = 1): Rule => [(list) => Array.isArray(list) && list.length >= least && list.every(isRight), `a list, each ${write}`];
const orNothing = ([isRight, write]: Rule): Rule => [(value) => (value ?? null) === null || isRight(value), `${write}, or nothing`];
const text = like(/\S/, 'a text');
const texts = listOf(text, 0);

/** A copy in which null counts as left out. */
const copyOf = (config: unknown): unknown => JSON.parse(JSON.stringify({ ...(config as object) }, (_, value: unknown) => value ?? undefined)) as unknown;

/** A list of objects, whatever was written: what is no list becomes its one member, and fails there by its path. */
const listed = <T>(list: readonly T[] = []): T[] => [list].flat().map(Object) as T[];

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** Fills in what may be left out. */
function complete({ purposes, vendors, entries, ...rest }: Partial<Declaration>): Declaration {
  const own = listed(purposes);
  return {
    undeclared: 'hold',
    region: null,
    language: null,
    visitor: {},
    guards: {},
    ...rest,
    held: { requests: 200, bytes: 1e6, seconds: 300, ...rest.held },
    purposes: [...DEFAULT_PURPOSES.filter((id) => !idsOf(own).includes(id)).map((id) => ({ id })), ...own],
    vendors: listed(vendors).map((one): Vendor => ({ role: 'independent', data: [], policyUrl: null, ...(one as object) }) as never),
    entries: listed(entries).map((one): Entry => ({ data: [], ...(one as object) }) as never),
  } as Declaration;
}

/** What may stand only once: an entry's kind, name and path, or the id of anything else. */
const identityOf = ({ id, kind, name, path }: Partial<Entry & Vendor>): unknown => (kind ? [kind, name, path].join(' ') : id);

/**
 * Reads a configuration into a declaration: checks what decisions depend on, and fills in the defaults.
 * Throws one `TypeError` that lists every problem with its path and what to write instead.
 */
export function parseDeclaration(config: unknown): Declaration {
  const problems: string[] = [];
  const check = (at: string, owner: object | undefined, rules: Rules): void => {
    for (const [key, [isRight, write]] of Object.entries(rules)) {
      if (!isRight((owner as Record<string, unknown> | undefined)?.[key])) problems.push(`${at}${key}: write ${write}.`);
    }
  };
  const checkAll = <T extends object>(name: string, list: readonly T[], rulesOf: (one: T) => Rules): void => {
    const seen = list.map(identityOf);
    list.forEach((one, index) => {
      const at = `${name}[${index}]`;
      if (seen.indexOf(seen[index]) < index) problems.push(`${at}: write it once.`);
      check(`${at}.`, one, rulesOf(one));
    });
  };
  const given = copyOf(config) as Partial<Declaration>;
  const declaration = complete(given);
  const { site, purposes, vendors, entries } = declaration;
  const purpose = oneOf(idsOf(purposes));
  const vendorIds = idsOf(vendors);
  check('', declaration, { undeclared: oneOf(['hold', 'allow', 'report']), language: orNothing(like(LANGUAGE, 'one such as zh-CN')), layout: orNothing(oneOf(LAYOUTS)) });
  check('site.', site, { name: text, policyUrl: like(ADDRESS, 'a web address'), policyVersion: text, hosts: listOf(like(/^[\w.-]+$/, 'a host name')) });
  check('site.controller.', site?.controller, { name: text, contact: text });
  check('visitor.', declaration.visitor, { age: orNothing(oneOf(AGES)), audience: orNothing(oneOf(AUDIENCES)), refuses: orNothing(listOf(purpose, 0)) });
  checkAll('purposes', listed(given.purposes), () => ({ id: text, name: orNothing(text), description: orNothing(text) }));
  checkAll('vendors', vendors, ({ policyUrlReason }) => ({
    id: text,
    name: text,
    role: oneOf(['independent', 'processor']),
    purposes: listOf(purpose),
    data: texts,
    policyUrl: [(url) => (typeof url === 'string' ? ADDRESS.test(url) : policyUrlReason), 'a web address, or a policyUrlReason'],
  }));
  checkAll('entries', entries, ({ kind, vendor }) => ({
    kind: oneOf(ENTRY_KINDS),
    purpose,
    vendor: oneOf(vendor ? vendorIds : [vendor]),
    name: kind === 'beacon' ? like(ENDPOINT, 'one such as https://a.example/*') : like(NAME, 'one such as _ga_*, not dingtalk_consent'),
    lifetime: like(LIFETIME, 'session, persistent, unknown or P180D'),
    data: texts,
    path: orNothing(like(/^\//, 'one such as /shop')),
    httpOnly: orNothing([(value) => typeof value === 'boolean', 'true or false']),
    whileHeld: orNothing(oneOf(['pending', 'reject'])),
  }));
  if (problems[0]) throw new TypeError(`DingTalkConsent: configuration:\n${problems.join('\n')}`);
  return frozenCopy(declaration); // what a read-only handle shows of it decides, too
}
