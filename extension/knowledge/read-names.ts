import type { StorageKind } from '../../sdk/protocol';
import type { Label } from '../messaging/label';
import type { NameRow } from './name-index';

/** A list as it is kept: names by product, each name a row of columns. */
export interface NameList {
  readonly date: string;
  readonly products: readonly {
    readonly product: string;
    readonly vendor: string | null;
    /** Where the names were seen; any kind where it is left out. */
    readonly kinds?: readonly string[];
    /** Name, purpose, lifetime, domain or nothing, `possible` or nothing. */
    readonly names: readonly (readonly string[])[];
  }[];
}

/** The rows of a list. */
export function readNames({ date, products }: NameList, source: Label['source']): NameRow[] {
  return products.flatMap(({ product, vendor, kinds, names }) =>
    names.map(([name = '', purpose = '', lifetime = 'unknown', domain = '', possible]) => ({
      name,
      kinds: (kinds as readonly StorageKind[] | undefined) ?? null,
      domain: domain || null,
      label: { purpose, product, vendor, lifetime, source, date, possible: possible !== undefined },
    })),
  );
}
