import { readRegion } from './read-region';
import { PLACES, type Cell, type Row } from './row';
import { tightenRow } from './tighten-row';

const NOBODY: Cell<null> = { value: null, confidence: 'low' };

const listing = (code: string): Row | undefined => PLACES.find(({ regions }) => regions.includes(code));

/** Each column's strictest value over the rows. */
const strictest = (rows: readonly Row[]): Row => rows.reduce((row, other) => tightenRow(row, other));

/** A country whose parts have rows of their own, and which part is not said: no one authority answers for it. */
function strictestOf(country: string): Row | undefined {
  const rows = PLACES.filter(({ regions }) => regions.some((code) => code.startsWith(`${country}-`)));
  return rows[0] && { ...strictest(rows), id: country, authority: NOBODY };
}

/**
 * The row of a region: its own, else its country's, else the strictest of the rows of its country's parts. What is unknown or in no row gets the
 * strictest value of each column over all rows.
 */
export function rowOfRegion(text: unknown): Row {
  const region = readRegion(text) ?? '';
  const country = region.slice(0, 2);
  const row = listing(region) ?? listing(country) ?? strictestOf(country) ?? strictest(PLACES);
  return { ...row, authority: row.authorities?.[country] ?? row.authority };
}
