import { language, text } from './text';

const DAYS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const HOURS = { H: 'hour', M: 'minute', S: 'second' } as const;

function wordsOf(part: string, units: Readonly<Record<string, string>>): string[] {
  return [...part.matchAll(/([\d.]+)([A-Z])/g)].map(([, amount, unit = '']) =>
    new Intl.NumberFormat(language(), { style: 'unit', unit: units[unit], unitDisplay: 'long' }).format(Number(amount)),
  );
}

function durationWords(duration: string): string | null {
  if (!/^P([\d.]+[YMWD])*(T([\d.]+[HMS])+)?$/.test(duration)) return null;
  const [days = '', hours = ''] = duration.slice(1).split('T');
  const words = [...wordsOf(days, DAYS), ...wordsOf(hours, HOURS)];
  return words.length > 0 ? words.join(' ') : null;
}

/** A declared lifetime as the visitor reads it; what is no duration stays as the site wrote it. */
export function lifetimeWords(lifetime: string): string {
  if (lifetime === 'session') return text('lifetimeSession');
  if (lifetime === 'persistent') return text('lifetimePersistent');
  if (lifetime === 'unknown') return text('lifetimeUnknown');
  return durationWords(lifetime) ?? lifetime;
}
