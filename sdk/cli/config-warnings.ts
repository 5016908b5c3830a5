import { resolve } from '../policy';
import { readRegion } from '../policy/read-region';
import { NECESSARY, type Declaration, type Entry } from '../protocol';
import type { Problem } from './finding';
import { durationMonths } from './read-duration';
import { shadowedEntries } from './shadowed-entries';

/** As long as regulators let the most harmless cookies live without asking again. */
const MOST_MONTHS = 13;

function lifetimeWarning({ kind, lifetime }: Entry, path: string): Problem[] {
  if (lifetime === 'unknown') return [{ path, message: `${path} is unknown, which visitors read as "not declared"`, write: 'session, persistent or a duration such as P180D' }];
  const isLong = kind !== 'beacon' && (durationMonths(lifetime) ?? 0) > MOST_MONTHS;
  return isLong ? [{ path, message: `${path} is ${lifetime}, more than ${MOST_MONTHS} months`, write: `P${MOST_MONTHS}M or less, unless it has to be so long` }] : [];
}

function vendorWarnings({ vendors }: Declaration): Problem[] {
  return vendors.flatMap(({ policyUrl, policyUrlReason = '' }, index) => {
    const path = `vendors[${index}].policyUrl`;
    return policyUrl === null ? [{ path, message: `${path} is null: ${policyUrlReason}`, write: 'the address of its policy once there is one' }] : [];
  });
}

function shadowWarnings({ entries }: Declaration): Problem[] {
  return shadowedEntries(entries).map(([index, by]) => {
    const path = `entries[${index}].name`;
    return { path, message: `${path} is never found: entries[${by}] has all of its names`, write: 'it first, more letters, or nothing' };
  });
}

function regionWarning({ region }: Declaration): Problem[] {
  if (region === null || readRegion(region) !== null) return [];
  return [{ path: 'region', message: `region is ${JSON.stringify(region)}, which is no place, so that the strictest rule applies`, write: 'an ISO 3166 code such as DE or US-CA' }];
}

/** What of the site's own rule has no effect, since it would loosen the region's or cannot be read. */
function tighteningWarnings({ region, mode, tighten, purposes }: Declaration): Problem[] {
  const { ignored } = resolve({
    region: readRegion(region),
    age: 'unknown',
    audience: 'unknown',
    signals: [],
    purposes: purposes.map(({ id }) => id).filter((id) => id !== NECESSARY),
    tighten: { ...tighten, ...(mode && { mode }) },
  });
  return ignored.flatMap((sentence) => {
    const [, at = '', why = '', write = ''] = /^([^:]*): (?:([^]*); )?write ([^]*)\.$/.exec(sentence) ?? [];
    const path = at.startsWith('mode') || at.startsWith('tighten') ? at : `tighten.${at}`;
    if (region === null && why.includes('does not tighten')) return []; // where the page states the place, it may well
    return [{ path, message: `${path} is ignored${why && `: ${why}`}`, write }];
  });
}

/** What a declaration may say and should not, or not for long. */
export function configWarnings(declaration: Declaration): readonly Problem[] {
  const lifetimes = declaration.entries.flatMap((entry, index) => lifetimeWarning(entry, `entries[${index}].lifetime`));
  return [...regionWarning(declaration), ...tighteningWarnings(declaration), ...vendorWarnings(declaration), ...lifetimes, ...shadowWarnings(declaration)];
}
