import type { Choices, ConsentRecord, Declaration, PurposeId, Ruling } from '../protocol';
import { isIndependent, isOptional } from './asked';

/** What the switches show before it is saved. */
export interface Draft {
  readonly allowed: ReadonlySet<PurposeId>;
  readonly refusedVendors: ReadonlySet<string>;
  /** Allowed by themselves, where their purposes are not. */
  readonly allowedVendors: ReadonlySet<string>;
}

/** The record as switches; what nobody answered, or what is asked again, is off, but for purposes that are allowed until they are refused. */
export function draftOf(record: ConsentRecord | null, { granted, lapsed }: Pick<Ruling, 'granted' | 'lapsed'> = { granted: [], lapsed: [] }): Draft {
  const ids = (choices: Readonly<Record<string, boolean>> | undefined, value: boolean): string[] =>
    Object.entries(choices ?? {}).flatMap(([id, chosen]) => (chosen === value ? id : []));
  return {
    allowed: new Set([...ids(record?.purposes, true).filter((id) => !lapsed.includes(id)), ...granted.filter((id) => typeof record?.purposes[id] !== 'boolean')]),
    refusedVendors: new Set(ids(record?.vendors, false)),
    allowedVendors: new Set(lapsed.length ? [] : ids(record?.vendors, true)),
  };
}

/** Every switch as a choice, so that nothing depends on what an older record says. */
export function choicesOf({ allowed, refusedVendors, allowedVendors }: Draft, { purposes, vendors }: Declaration): Choices {
  const answer = (id: string): boolean | null => (refusedVendors.has(id) ? false : allowedVendors.has(id) || null);
  return {
    purposes: Object.fromEntries(purposes.filter(isOptional).map(({ id }) => [id, allowed.has(id)])),
    vendors: Object.fromEntries(vendors.filter(isIndependent).map(({ id }) => [id, answer(id)])),
  };
}

/** `set` with `id` in it or not. */
export function toggled(set: ReadonlySet<string>, id: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(id);
  else next.delete(id);
  return next;
}
