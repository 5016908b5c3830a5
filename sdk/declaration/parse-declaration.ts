import { DEFAULT_PURPOSES, ENTRY_KINDS, OWN_NAMES, type Declaration, type Entry, type Purpose, type Vendor } from '../protocol';

type Rule = readonly [keys: string, isRight: (value: never) => unknown, write: string];

const ENDPOINT = /^(http|ws)s?:\/\/[^/]*[^/*][^/]*\//;
const LIFETIME = /^(session|persistent|unknown|P(?=.)(\d+[YMWD])*(T(?=\d)(\d+[HMS])+)?)$/;

const like = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const texts = (keys: string): Rule => [keys, like(/\S/), 'a text'];
const oneOf = (key: string, ...words: readonly string[]): Rule => [key, (value: string) => words.includes(value), `one of ${words.join(', ')}`];

/** A copy that nobody changes later; null counts as left out. */
const copyOf = (config: unknown): unknown => JSON.parse(JSON.stringify(config, (_, value: unknown) => value ?? undefined) ?? '{}');

/** Fills in what may be left out. */
function complete({ site, undeclared = 'hold', region = null, language = null, mode = 'opt-in', purposes = [], vendors = [], entries = [] }: Partial<Declaration> & { mode?: string }) {
  return {
    site, undeclared, region, language, mode,
    purposes: [...DEFAULT_PURPOSES.filter((id) => !purposes.some((one) => one.id === id)).map((id): Purpose => ({ id })), ...purposes],
    vendors: vendors.map((vendor) => ({ role: 'independent', data: [], policyUrl: null, ...(vendor as Partial<Vendor>) }) as Vendor),
    entries: entries.map((entry) => ({ data: [], ...(entry as Partial<Entry>) }) as Entry),
  };
}

/**
 * Reads a configuration into a declaration: checks what decisions depend on, and fills in the defaults.
 * Throws one `TypeError` that lists every problem with its path and what to write instead.
 * What else may be wrong, options that nobody knows included, `listSlips` finds.
 */
export function parseDeclaration(config: unknown): Declaration {
  const problems: string[] = [];
  const check = (owner: unknown, at: string, rules: readonly Rule[]): void => {
    for (const [keys, isRight, write] of rules) {
      for (const key of keys.split(' ')) isRight((owner as Record<string, never> | undefined)?.[key] as never) || problems.push(`${at}${key}: write ${write}.`);
    }
  };
  const each = <T>(list: readonly T[], name: string, [keyOf, rulesOf]: [(one: T) => string, (one: T) => readonly Rule[]]): void => {
    const keys = list.map(keyOf);
    list.forEach((one, index) => {
      const at = `${name}[${index}]`;
      if (keys.indexOf(keyOf(one)) < index) problems.push(`${at}: write it once.`);
      check(one, `${at}.`, rulesOf(one));
    });
  };
  const declaration = complete(copyOf(config) as Partial<Declaration>);
  const { site, purposes, vendors, entries } = declaration;
  const purposeIds = purposes.map(({ id }) => id);
  const vendorIds = vendors.map(({ id }) => id);
  check(declaration, '', [oneOf('mode', 'opt-in'), oneOf('undeclared', 'hold', 'allow', 'report')]);
  check(site, 'site.', [texts('name policyUrl policyVersion'), ['hosts', (hosts: string[]) => hosts?.[0] && hosts.every(like(/^[\w.-]+$/)), 'a list of host names such as www.example.com']]);
  check(site?.controller, 'site.controller.', [texts('name contact')]);
  each(purposes, 'purposes', [({ id }) => id, () => [texts('id')]]);
  each(vendors, 'vendors', [({ id }) => id, ({ policyUrlReason }) => [
    texts('id name'),
    oneOf('role', 'independent', 'processor'),
    ['purposes', (ids: string[]) => ids?.[0] && ids.every((id) => purposeIds.includes(id)), `a list of ${purposeIds.join(', ')}`],
    ['policyUrl', (url: string) => url || policyUrlReason, 'its web address, or null and a policyUrlReason'],
  ]]);
  each(entries, 'entries', [({ kind, name, path }) => [kind, name, path].join(' '), ({ kind, vendor }) => [
    oneOf('kind', ...ENTRY_KINDS),
    oneOf('purpose', ...purposeIds),
    oneOf('vendor', ...(vendor ? vendorIds : [vendor as never])),
    ['name', (name: string) => like(kind === 'beacon' ? ENDPOINT : /[^*\s]/)(name) && !OWN_NAMES.includes(name), kind === 'beacon' ? 'a pattern such as https://collect.example.com/*' : "a name or pattern such as _ga_*, not the SDK's own"],
    ['lifetime', like(LIFETIME), 'session, persistent, unknown or P180D'],
  ]]);
  if (problems[0]) throw new TypeError(`DingTalkConsent: the configuration can't be used.\n${problems.join('\n')}`);
  return declaration as Declaration;
}
