/** Takes a sentence about what is ignored: where it stands, and what to write instead. */
export type Ignore = (sentence: string) => void;

const isAbsent = (value: unknown): boolean => (value ?? null) === null;

/** A copy of what the site wrote, so that nothing of it runs or changes later; nothing where JSON cannot hold it. */
export function writtenBySite(value: unknown, at: string, ignore: Ignore): unknown {
  try {
    return JSON.parse(JSON.stringify(value ?? null)) as unknown;
  } catch {
    ignore(`${at}: write what JSON can hold.`);
    return null;
  }
}

/** The members of an object, none where nothing is written. Members that nobody knows are ignored. `or` is what else may stand there. */
export function membersOf(value: unknown, { at, known, ignore, or = '' }: { at: string; known: readonly string[]; ignore: Ignore; or?: string }): Readonly<Record<string, unknown>> {
  if (isAbsent(value)) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    ignore(`${at}: write ${or}an object of ${known.join(', ')}.`);
    return {};
  }
  const entries = Object.entries(value as object) as [string, unknown][];
  for (const [name] of entries) if (!known.includes(name)) ignore(`${at}.${name}: write one of ${known.join(', ')} as the name.`);
  return Object.fromEntries(entries.filter(([name]) => known.includes(name)));
}

/** What is wanted where that is at least as strict as what is there, else what is there. `write` says what would be. */
export function stricterOrIgnored<T>(now: T, wanted: unknown, { at, isStrict, write, ignore }: { at: string; isStrict: (wanted: unknown) => boolean; write: string; ignore: Ignore }): T {
  if (isAbsent(wanted)) return now;
  if (isStrict(wanted)) return wanted as T;
  ignore(`${at}: ${JSON.stringify(wanted)} does not tighten ${JSON.stringify(now)}; write ${write}, or leave it out.`);
  return now;
}

/** The list with what is wanted besides, as far as it is known. */
export function alsoWanted(list: readonly string[], wanted: unknown, { at, known, ignore }: { at: string; known: readonly string[]; ignore: Ignore }): string[] {
  if (!isAbsent(wanted) && !Array.isArray(wanted)) ignore(`${at}: write a list of ${known.join(', ')}.`);
  const given: unknown[] = Array.isArray(wanted) ? wanted : [];
  const isKnown = (id: unknown): id is string => known.includes(id as string);
  for (const id of given) if (!isKnown(id)) ignore(`${at}: ${JSON.stringify(id)} cannot be refused; write one of ${known.join(', ')}.`);
  return [...new Set([...list, ...given.filter(isKnown)])];
}
