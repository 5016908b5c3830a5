import { ENTRY_KINDS, type Config, type EntryKind } from '../protocol';

type KeyOf<T> = T extends unknown ? keyof T : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/**
 * The keys of a type: for an object each of its own, for one with names of the site's `*`, for a list those of what is in it, and `true`
 * where nothing below has keys to check. A key too many or too few does not compile.
 */
type KeysOf<T> = [T] extends [readonly (infer One)[]]
  ? KeysOf<NonNullable<One>>
  : [T] extends [object]
    ? string extends keyof T
      ? { readonly '*': KeysOf<NonNullable<T[keyof T]>> }
      : { readonly [K in KeyOf<T> & string]-?: KeysOf<NonNullable<At<T, K>>> }
    : true;

/** Keys by name, with those below them. */
export interface KnownKeys {
  readonly [name: string]: KnownKeys | true;
}

const CONTROLLER = { name: true, contact: true } as const;
const PURPOSE = { id: true, name: true, description: true, ifRefused: true, separate: true, doubleOptIn: true, controller: true } as const;
const VENDOR = {
  id: true, name: true, role: true, purposes: true, data: true, policyUrl: true, policyUrlReason: true, source: true, trigger: true, storageLocations: true, transfer: true, group: true,
} as const;
const ENTRY = {
  kind: true, name: true, purpose: true, vendor: true, lifetime: true, data: true, description: true, path: true, httpOnly: true, justification: true, source: true, whileHeld: true,
} as const;
const KEYED = { purposes: { '*': true }, vendor: true } as const;

const KEYS: KeysOf<Config> = {
  $schema: true,
  site: { name: true, property: true, hosts: true, policyUrl: true, policyVersion: true, policyHash: true, controller: CONTROLLER },
  region: true,
  mode: true,
  tighten: { gpc: { refuses: true, mustHonour: true, mustShow: true }, reask: { refusal: true, acceptance: true }, minorAge: true },
  changes: { version: true, date: true, summary: true, kind: true, purposes: true, effective: true },
  handOff: { name: true, url: true },
  regionTerms: { '*': { title: true, url: true } },
  rights: {
    url: true, guardianUrl: true, months: true, extensionMonths: true, terms: true,
    paths: { right: true, path: true, language: true, translated: true },
    quotes: { title: true, text: true, source: true, language: true },
  },
  undeclared: true,
  language: true,
  texts: { '*': { '*': { '*': true } } },
  layout: true,
  visitor: { age: true, audience: true, refuses: true, organisation: CONTROLLER },
  guards: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, true])) as Readonly<Record<EntryKind, true>>,
  held: { requests: true, bytes: true, seconds: true },
  purposes: PURPOSE,
  vendors: VENDOR,
  entries: ENTRY,
  signals: {
    'google-consent-mode': { ...KEYED, layer: true, waitForUpdate: true, region: true, adsDataRedaction: true, urlPassthrough: true },
    'microsoft-uet': KEYED,
    'microsoft-clarity': KEYED,
    'meta-pixel': { ...KEYED, dataProcessingOptions: true, country: true, state: true },
    'data-layer': { layer: true },
    adpc: true,
  },
};

/** Every key that a configuration may have. */
export const CONFIG_KEYS: KnownKeys = KEYS;
