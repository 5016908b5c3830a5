import { language } from './text';

/** Time of day of `time` (milliseconds since 1970), for things of the last hours. */
export function formatClock(time: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(time);
}

/** Month of a date as `2026-11`, in words. */
export function formatMonth(date: string): string {
  return new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}-01T00:00:00Z`));
}

/** Day of `time` (milliseconds since 1970). */
export function formatDay(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(time);
}

/** Time of day of `time` to the second, for what happens just now. */
export function formatTime(time: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(time);
}
