import { MODES, type Mode, type RequiredUi } from '../protocol';
import type { Cell, Row } from './row';

/**
 * What makes no sense where every purpose is asked for first: ways out of what runs unasked, and the permission for a milder
 * word than "reject". One row's own demands are never dropped; they are only not carried over to a rule that asks first.
 */
const BESIDE_OPT_OUT: readonly RequiredUi[] = ['continue-without-accepting', 'objection-switch', 'privacy-choices-link', 'limit-use-link'];

/** The stricter of two cells by a rank; of equals the first, so that no place borrows the certainty of another. */
const stricter =
  <T>(rank: (value: T) => number) =>
  (one: Cell<T>, other: Cell<T>): Cell<T> =>
    rank(other.value) > rank(one.value) ? other : one;

export const stricterMode = stricter<Mode>((mode) => -MODES.indexOf(mode));
const eitherTrue = stricter<boolean>(Number);
const larger = stricter<number | null>((value) => value ?? -Infinity);
const smaller = stricter<number | null>((value) => -(value ?? Infinity));

const union = <T>(list: readonly Cell<T>[], more: readonly Cell<T>[]): Cell<T>[] => [...list, ...more.filter(({ value }) => !list.some((one) => one.value === value))];

/** The row with each column as strict as the stricter of the two. What belongs to its place (name, languages, authority) stays. */
export function tightenRow(row: Row, by: Row): Row {
  const mode = {
    preferences: stricterMode(row.mode.preferences, by.mode.preferences),
    analytics: stricterMode(row.mode.analytics, by.mode.analytics),
    advertising: stricterMode(row.mode.advertising, by.mode.advertising),
  };
  const asksFirst = Object.values(mode).every(({ value }) => value === 'opt-in');
  return {
    ...row,
    mode,
    gpc: {
      refuses: union(row.gpc.refuses, by.gpc.refuses),
      mustHonour: eitherTrue(row.gpc.mustHonour, by.gpc.mustHonour),
      mustShow: eitherTrue(row.gpc.mustShow, by.gpc.mustShow),
    },
    reask: { refusal: larger(row.reask.refusal, by.reask.refusal), acceptance: smaller(row.reask.acceptance, by.reask.acceptance) },
    minorAge: larger(row.minorAge, by.minorAge) as Cell<number>,
    ui: union(row.ui, asksFirst ? by.ui.filter(({ value }) => !BESIDE_OPT_OUT.includes(value)) : by.ui),
  };
}
