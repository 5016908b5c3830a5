/** Whether a number is as the visitor wants it. */
export type Compare = (amount: number) => boolean;

/** What one of each unit is worth. */
export type Units = Readonly<Record<string, number>>;

/** Bytes, as sizes are shown. A bare number is bytes. */
export const SIZES: Units = { '': 1, b: 1, kb: 1_000, mb: 1_000_000, gb: 1_000_000_000 };

const DAY = 86_400_000;

/** Milliseconds. There is no `m`: it could be minutes or months. */
export const DURATIONS: Units = { s: 1_000, min: 60_000, h: 3_600_000, d: DAY, w: 7 * DAY, mo: 30 * DAY, y: 365 * DAY };

const COMPARE: Readonly<Record<string, (limit: number) => Compare>> = {
  '>': (limit) => (amount) => amount > limit,
  '<': (limit) => (amount) => amount < limit,
  '>=': (limit) => (amount) => amount >= limit,
  '<=': (limit) => (amount) => amount <= limit,
};

/** Reads `>10kb`, `<=1.5mb`, `<30d`; null for anything else. */
export function readAmount(text: string, units: Units): Compare | null {
  const [, sign = '', number = '', unit = ''] = /^([<>]=?)(\d+(?:\.\d+)?)([a-z]*)$/i.exec(text) ?? [];
  const size = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined;
  return size === undefined ? null : COMPARE[sign]?.(Number(number) * size) ?? null;
}
