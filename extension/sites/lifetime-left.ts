import { once } from '../ui/once';
import { language, text } from '../ui/text';

const DAY = 86_400_000;
const days = once(() => new Intl.NumberFormat(language(), { style: 'unit', unit: 'day', unitDisplay: 'long' }));

/** How long something still lives, in days; `expires` as milliseconds since 1970, null for the session. */
export function lifetimeLeft(expires: number | null, now: number = Date.now()): string {
  if (expires === null) return text('leftSession');
  const left = Math.floor((expires - now) / DAY);
  return left < 1 ? text('leftHours') : days().format(left);
}
