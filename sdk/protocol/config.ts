import type { Declaration, Entry, HeldLimits, Vendor } from './declaration';
import type { Visitor } from './visitor';

/** With `K` besides left out, and null for whatever may be left out: it counts as that. */
type Written<T, K extends keyof T = never> = OrNull<Omit<T, K> & Partial<Pick<T, K>>>;
/** With null for what is left out. */
type OrNull<T> = { readonly [P in keyof T]: undefined extends T[P] ? T[P] | null : T[P] };

/** A third party, as a site writes it. */
export type ConfigVendor = Written<Vendor, 'role' | 'data' | 'policyUrl'>;

/** What the site or a third party stores or sends, as a site writes it. */
export type ConfigEntry = Written<Entry, 'data'>;

/** A purpose, as a site writes it. */
export type ConfigPurpose = Written<Declaration['purposes'][number]>;

/** The lists of a configuration, as they are written. */
interface ConfigLists {
  /** Where an editor finds the schema of this file; the SDK does not read it. */
  readonly $schema?: string | null;
  /** The site that asks. */
  readonly site: Written<Declaration['site']>;
  /** More than, or other texts for, `necessary`, `preferences`, `analytics` and `advertising`. */
  readonly purposes?: readonly ConfigPurpose[] | null;
  /** Third parties. */
  readonly vendors?: readonly ConfigVendor[] | null;
  /** Everything that the site and its vendors store or send. */
  readonly entries?: readonly ConfigEntry[] | null;
  /** What the site knows of the visitor. It only ever takes away. */
  readonly visitor?: Written<Visitor> | null;
  /** Limits of what waits for the visitor's choice. What is over them is refused, oldest first. */
  readonly held?: Partial<HeldLimits> | null;
}

/**
 * The configuration, as a site writes it for `init` or into the JSON element. Null counts as left out. `parseDeclaration` makes a
 * declaration of it and refuses, besides, purposes and vendors that do not exist and what stands twice.
 */
export type Config = ConfigLists & Written<Omit<Declaration, keyof ConfigLists>, 'region' | 'undeclared' | 'language' | 'guards'>;
