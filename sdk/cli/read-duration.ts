const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const DAY = 24 * 3600;
const DAYS_A_MONTH = 365.25 / 12;

interface Duration {
  /** Whole months by the calendar. */
  readonly months: number;
  /** What comes on top. */
  readonly seconds: number;
}

/** An ISO 8601 duration; null for anything else. */
export function readDuration(text: string): Duration | null {
  const found = DURATION.exec(text);
  if (!found) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((amount) => Number(amount ?? 0));
  return { months: years * 12 + months, seconds: (weeks * 7 + days) * DAY + hours * 3600 + minutes * 60 + seconds };
}

/** How many months a duration has, a day being its part of a mean month; null for what is none. */
export function durationMonths(text: string): number | null {
  const duration = readDuration(text);
  return duration && duration.months + duration.seconds / DAY / DAYS_A_MONTH;
}
