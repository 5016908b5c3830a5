/** Shorter values are flags and counters, which prove nothing by being alike. */
const SHORTEST = 8;

/** A value as it may stand in another place: cookies are often percent-encoded. */
function plain(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

interface Kept {
  readonly value?: string;
}

/**
 * Copies under another name: what holds the very value of something that goes, which is how an identifier comes back after its
 * cookie was deleted (https://www.cs.princeton.edu/~arvindn/publications/OpenWPM_1_million_site_tracking_measurement.pdf, cookie respawning).
 */
export function twinsOf<T extends Kept>(going: readonly Kept[], others: readonly T[]): T[] {
  const values = new Set(going.map(({ value = '' }) => plain(value)).filter(({ length }) => length >= SHORTEST));
  return others.filter(({ value }) => value !== undefined && values.has(plain(value)));
}
