import { NECESSARY, type Declaration, type Entry, type Purpose, type Vendor } from '../protocol';
import { lifetimeText } from '../ui/lifetime-text';
import { purposeName } from '../ui/purpose-name';
import type { PolicyTexts } from './policy-texts';

type Resolved<T, K extends keyof T> = Omit<T, K>;

export interface PolicyEntry extends Resolved<Entry, 'purpose'> {
  readonly kindName: string;
  readonly lifetimeText: string;
  /** Name of the vendor, or of the site. */
  readonly owner: string;
}

export interface PolicyPurpose {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** What refusing means; null where it can't be refused. */
  readonly ifRefused: string | null;
  readonly controller: 'site' | 'organisation';
  readonly entries: readonly PolicyEntry[];
}

export interface PolicyVendor extends Vendor {
  readonly purposeNames: readonly string[];
}

/** All that a cookie policy says, with the texts in one language. */
export interface PolicyData {
  readonly language: string;
  readonly site: Declaration['site'];
  readonly purposes: readonly PolicyPurpose[];
  readonly vendors: readonly PolicyVendor[];
}

const own = (texts: Readonly<Record<string, string>>, id: string): string | null => (Object.hasOwn(texts, id) ? (texts[id] ?? null) : null);

function refusalOf({ id, ifRefused }: Purpose, { words }: PolicyTexts): string | null {
  if (id === NECESSARY) return null;
  return ifRefused ?? words.refusing;
}

/** Reads off a declaration what its policy has to say. Nothing is added: what the declaration does not know is left out. */
export function policyData({ site, purposes, vendors, entries }: Declaration, policyTexts: PolicyTexts): PolicyData {
  const { language, texts } = policyTexts;
  const nameOf = (id: string): string => purposeName(purposes.find((one) => one.id === id) ?? { id }, texts);
  const completed = ({ purpose: _, ...entry }: Entry): PolicyEntry => ({
    ...entry,
    kindName: texts.kinds[entry.kind],
    lifetimeText: lifetimeText({ ...entry, purpose: '' }, texts, language),
    owner: vendors.find(({ id }) => id === entry.vendor)?.name ?? site.name,
  });
  return {
    language,
    site,
    purposes: purposes.map((purpose) => ({
      id: purpose.id,
      name: purposeName(purpose, texts),
      description: purpose.description ?? own(texts.purposes, purpose.id),
      ifRefused: refusalOf(purpose, policyTexts),
      controller: purpose.controller ?? 'site',
      entries: entries.filter((entry) => entry.purpose === purpose.id).map(completed),
    })),
    vendors: vendors.map((vendor) => ({ ...vendor, purposeNames: vendor.purposes.map(nameOf) })),
  };
}
