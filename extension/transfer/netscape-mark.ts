import { SAME_SITES, type Carried, type SameSite } from '../messaging/carried';

/** Begins the comment before a cookie that says what the format has no field for. Other tools pass over comments. */
export const MARK = '# stored-here: ';

/** What cookies.txt has no field for. */
export type Mark = Pick<Carried, 'partition' | 'hasCrossSiteAncestor'> & {
  readonly sameSite: SameSite;
  /** Milliseconds, where the field's whole seconds are not all of it. */
  readonly expires: number | null;
};

export const NO_MARK: Mark = { partition: null, hasCrossSiteAncestor: null, sameSite: 'unspecified', expires: null };

/** The field's value for an expiry: whole seconds, and never 0, which means "with the session". */
export const secondsOf = (expires: number): number => Math.max(1, Math.floor(expires / 1000));

/** The comment for a cookie, or null where the fields say everything. */
export function markOf({ partition, hasCrossSiteAncestor, flags, expires }: Carried): string | null {
  const sameSite = flags?.sameSite ?? 'unspecified';
  const said = {
    ...(partition === null ? {} : { partition }),
    ...(hasCrossSiteAncestor === null ? {} : { hasCrossSiteAncestor }),
    ...(sameSite === 'unspecified' ? {} : { sameSite }),
    ...(expires === null || secondsOf(expires) * 1000 === expires ? {} : { expires }),
  };
  return Object.keys(said).length ? MARK + JSON.stringify(said) : null;
}

const TYPES = {
  partition: (value: unknown) => typeof value === 'string',
  hasCrossSiteAncestor: (value: unknown) => typeof value === 'boolean',
  sameSite: (value: unknown) => (SAME_SITES as readonly unknown[]).includes(value),
  expires: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
} as const;

/** Reads what `markOf` wrote; null for anything else. */
export function readMark(line: string): Mark | null {
  try {
    const said = JSON.parse(line.slice(MARK.length)) as Readonly<Record<string, unknown>>;
    const keys = Object.keys(said) as (keyof Mark)[];
    return keys.every((key) => Object.hasOwn(TYPES, key) && TYPES[key](said[key])) ? { ...NO_MARK, ...said } : null;
  } catch {
    return null; // not JSON, or JSON of nothing that has keys
  }
}
