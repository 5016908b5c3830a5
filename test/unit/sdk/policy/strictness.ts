import type { Mode, PolicyRule } from '../../../../sdk/protocol';

const RANK: Readonly<Record<Mode, number>> = { notice: 0, 'opt-out': 1, 'opt-in': 2 };

/** Ways out of what runs unasked, and a permission: what a rule that asks first may lack. */
const BESIDE_OPT_OUT = ['continue-without-accepting', 'objection-switch', 'privacy-choices-link', 'limit-use-link'];

const hasAll = (list: readonly string[], others: readonly string[]): boolean => others.every((one) => list.includes(one));

/** Columns in which a rule is looser than another. */
export function looserColumns(rule: PolicyRule, than: PolicyRule): string[] {
  const asksFirst = Object.values(rule.modes).every((mode) => mode === 'opt-in');
  const demanded = asksFirst ? than.ui.filter((code) => !BESIDE_OPT_OUT.includes(code)) : than.ui;
  const columns: Record<string, boolean> = {
    modes: Object.entries(than.modes).every(([id, mode]) => RANK[rule.modes[id]!] >= RANK[mode]),
    'gpc.refuses': hasAll(rule.gpc.refuses, than.gpc.refuses),
    'gpc.refusesNow': hasAll(rule.gpc.refusesNow, than.gpc.refusesNow),
    'gpc.mustHonour': rule.gpc.mustHonour || !than.gpc.mustHonour,
    'gpc.mustShow': rule.gpc.mustShow || !than.gpc.mustShow,
    'reask.refusal': rule.reask.refusal >= than.reask.refusal,
    'reask.acceptance': rule.reask.acceptance <= than.reask.acceptance && rule.reask.acceptance > 0,
    minorAge: rule.minorAge >= than.minorAge,
    locked: hasAll(rule.locked, than.locked),
    ui: hasAll(rule.ui, demanded),
    handOff: rule.handOff || !than.handOff,
  };
  return Object.keys(columns).filter((name) => !columns[name]);
}
