/** Milliseconds since 1970, so many months later by the UTC calendar. A month without that day ends before: 31 January and a month is the last of February. */
export function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
