import { MODES, type GpcDuty, type Mode, type PolicyRule, type Reask } from '../protocol';
import { alsoWanted, membersOf, stricterOrIgnored, writtenBySite, type Ignore } from './stricter-or-ignored';

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
const isMode = (value: unknown): value is Mode => MODES.includes(value as Mode);

/** The modes that are at least as strict as one. */
const fromStrictestTo = (mode: Mode): Mode[] => MODES.slice(0, MODES.indexOf(mode) + 1);

function modesOf({ modes }: PolicyRule, wanted: unknown, ignore: Ignore): PolicyRule['modes'] {
  const known = Object.keys(modes);
  const byPurpose = isMode(wanted) ? Object.fromEntries(known.map((id) => [id, wanted])) : membersOf(wanted, { at: 'mode', known, ignore, or: `${MODES.join(', ')}, or ` });
  const each = Object.entries(modes).map(([id, now]) => {
    const strict = fromStrictestTo(now);
    const mode = stricterOrIgnored(now, Object.hasOwn(byPurpose, id) ? byPurpose[id] : null, {
      at: `mode.${id}`,
      isStrict: (value) => strict.includes(value as Mode),
      write: strict.join(' or '),
      ignore,
    });
    return [id, mode] as const;
  });
  return Object.fromEntries(each);
}

function gpcOf({ gpc, modes }: PolicyRule, wanted: unknown, ignore: Ignore): GpcDuty {
  const members = membersOf(wanted, { at: 'gpc', known: ['refuses', 'mustHonour', 'mustShow'], ignore });
  const yes = (name: 'mustHonour' | 'mustShow'): boolean =>
    stricterOrIgnored(gpc[name], members[name], { at: `gpc.${name}`, isStrict: (value) => value === true, write: 'true', ignore });
  return {
    ...gpc,
    refuses: alsoWanted(gpc.refuses, members['refuses'], { at: 'gpc.refuses', known: Object.keys(modes), ignore }),
    mustHonour: yes('mustHonour'),
    mustShow: yes('mustShow'),
  };
}

function reaskOf({ reask: { refusal, acceptance } }: PolicyRule, wanted: unknown, ignore: Ignore): Reask {
  const members = membersOf(wanted, { at: 'reask', known: ['refusal', 'acceptance'], ignore });
  return {
    refusal: stricterOrIgnored(refusal, members['refusal'], {
      at: 'reask.refusal',
      isStrict: (value) => isWhole(value) && value >= refusal,
      write: `whole months, ${refusal} or more`,
      ignore,
    }),
    acceptance: stricterOrIgnored(acceptance, members['acceptance'], {
      at: 'reask.acceptance',
      isStrict: (value) => isWhole(value) && value <= acceptance,
      write: `whole months, 1 to ${acceptance}`,
      ignore,
    }),
  };
}

/**
 * The rule with whatever of the site's configuration makes it stricter. The rest is left out, and each piece of it adds a sentence to
 * `ignored`. `unverified` stays: it is about the table, not about the site.
 */
export function applyTightening(rule: PolicyRule, tighten: unknown): PolicyRule {
  const ignored: string[] = [];
  const ignore: Ignore = (sentence) => void ignored.push(sentence);
  const members = membersOf(writtenBySite(tighten, 'tighten', ignore), { at: 'tighten', known: ['mode', 'gpc', 'reask', 'minorAge', 'lockedPurposes'], ignore });
  return {
    ...rule,
    modes: modesOf(rule, members['mode'], ignore),
    gpc: gpcOf(rule, members['gpc'], ignore),
    reask: reaskOf(rule, members['reask'], ignore),
    minorAge: stricterOrIgnored(rule.minorAge, members['minorAge'], {
      at: 'minorAge',
      isStrict: (value) => isWhole(value) && value >= rule.minorAge,
      write: `whole years, ${rule.minorAge} or more`,
      ignore,
    }),
    locked: alsoWanted(rule.locked, members['lockedPurposes'], { at: 'lockedPurposes', known: Object.keys(rule.modes), ignore }),
    ignored: [...rule.ignored, ...ignored],
  };
}

/**
 * What of a site's tightening has no effect on a rule, since it would loosen it or cannot be read: one sentence each, with what to
 * write instead; none where all of it counts. For checks before a page is served: ask it with the rule of each region that the site serves.
 */
export const checkTightening = (tighten: unknown, rule: PolicyRule): readonly string[] => applyTightening({ ...rule, ignored: [] }, tighten).ignored;
