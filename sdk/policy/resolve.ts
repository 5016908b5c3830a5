import { frozenCopy } from '../lib/frozen-copy';
import { NECESSARY, type Age, type Audience, type PolicyRule, type PurposeId, type RequiredUi, type IncomingSignal, type Tightening } from '../protocol';
import { applyTightening } from './apply-tightening';
import { DINGDING, VERSION, type Cell, type Row } from './row';
import { rowOfRegion } from './row-of-region';
import { rowOfTimeZone } from './row-of-time-zone';
import { stricterMode, tightenRow } from './tighten-row';

/** Who visits, and from where, as far as the site knows. */
export interface PolicyQuestion {
  /** ISO 3166-1 or -2, in capitals or not. Absent or anything else: the strictest value of each column. */
  readonly region: string | null | undefined;
  readonly age: Age;
  readonly audience: Audience;
  /** Those that the browser sends now. */
  readonly signals: readonly IncomingSignal[];
  /** The site's purposes. */
  readonly purposes: readonly PurposeId[];
  /** IANA name, as `Intl.DateTimeFormat().resolvedOptions().timeZone` gives it. A hint, which only tightens; one that is not known changes nothing. */
  readonly timeZone?: string | undefined;
  /** The site's own, stricter rule, as its configuration has it: whatever would loosen is left out and named in `ignored`. */
  readonly tighten?: Tightening | undefined;
}

/**
 * Our choice, from the policy's own words: "minors under 16 or the minimum age required in your country". Of the two ages the
 * larger counts, so that nobody loses the protection of either.
 */
const POLICY_MINOR_AGE = 16;

const valuesOf = <T>(cells: readonly Cell<T>[]): T[] => cells.map(({ value }) => value);

/** A purpose that the site defines itself gets the strictest mode of the row. */
function modeCell({ mode }: Row, purpose: PurposeId): Row['mode']['analytics'] {
  return Object.hasOwn(mode, purpose) ? mode[purpose as 'analytics'] : Object.values(mode).reduce(stricterMode);
}

/** Each cell that stands in the rule, by the field that it fills. */
function cellsOf(row: Row, purposes: readonly PurposeId[]): [field: string, cell: Cell<unknown>][] {
  const { gpc, reask, minorAge, authority } = row;
  const named = (field: string, cells: readonly Cell<string>[]): [string, Cell<unknown>][] => cells.map((cell) => [`${field}.${cell.value}`, cell]);
  return [
    ...purposes.map((id): [string, Cell<unknown>] => [`modes.${id}`, modeCell(row, id)]),
    ...named('gpc.refuses', gpc.refuses),
    ['gpc.mustHonour', gpc.mustHonour],
    ['gpc.mustShow', gpc.mustShow],
    ['reask.refusal', reask.refusal],
    ['reask.acceptance', reask.acceptance],
    ['minorAge', minorAge],
    ...named('ui', row.ui),
    ...named('languages', row.languages),
    ['authority', authority],
  ];
}

/** The rule of a row for these purposes, before anybody tightens it. */
function ruleOf(row: Row, optional: readonly PurposeId[], { age, audience }: PolicyQuestion): Omit<PolicyRule, 'timeZoneRow'> {
  const { id, gpc, reask, minorAge, ui, languages, authority } = row;
  const handOff = audience === 'dingding';
  return {
    row: id,
    version: VERSION,
    modes: Object.fromEntries(optional.map((purpose) => [purpose, modeCell(row, purpose).value])),
    gpc: { refuses: valuesOf(gpc.refuses), refusesNow: [], mustHonour: gpc.mustHonour.value, mustShow: gpc.mustShow.value },
    reask: { refusal: reask.refusal.value as number, acceptance: reask.acceptance.value as number },
    minorAge: Math.max(POLICY_MINOR_AGE, minorAge.value),
    locked: handOff || age === 'minor' ? optional : [],
    ui: valuesOf<RequiredUi>(ui),
    languages: valuesOf(languages),
    authority: authority.value,
    addendum: 'site',
    handOff,
    unverified: cellsOf(row, optional).filter(([, cell]) => cell.confidence === 'low').map(([field]) => field),
    ignored: [],
  };
}

/** The row of the region, with what the time zone and the audience make stricter. */
function rowFor({ region, timeZone, audience }: PolicyQuestion): { row: Row; timeZoneRow: string | null } {
  const stated = rowOfRegion(region);
  const hint = rowOfTimeZone(timeZone);
  const hinted = hint ? tightenRow(stated, hint) : stated;
  const changed = JSON.stringify(hinted) !== JSON.stringify(stated);
  return {
    row: audience === 'dingding' ? { ...tightenRow(hinted, DINGDING), id: DINGDING.id } : hinted,
    timeZoneRow: changed && hint ? hint.id : null,
  };
}

/**
 * The rule for one visitor, frozen. Pure: the same question has the same answer. Nothing throws; what is unknown is answered by the strictest.
 * A signal is read live, so ask again where it may have changed: on each page.
 */
export function resolve(question: PolicyQuestion): PolicyRule {
  const { purposes, signals, tighten } = question;
  const optional = [...new Set(purposes)].filter((id) => id !== NECESSARY);
  const { row, timeZoneRow } = rowFor(question);
  const rule = applyTightening({ ...ruleOf(row, optional, question), timeZoneRow }, tighten);
  const refusesNow = signals.includes('gpc') ? optional.filter((id) => rule.gpc.refuses.includes(id)) : [];
  return frozenCopy({ ...rule, gpc: { ...rule.gpc, refusesNow } });
}
