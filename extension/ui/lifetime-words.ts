import { language, text } from './text';

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

function durationWords(duration: string): string | null {
  const parts = [...(/^P([\d.]+[YMWD])+$/.test(duration) ? duration.matchAll(/([\d.]+)([YMWD])/g) : [])];
  const words = parts.map(([, amount, unit]) =>
    new Intl.NumberFormat(language(), { style: 'unit', unit: UNITS[unit as keyof typeof UNITS], unitDisplay: 'long' }).format(Number(amount)),
  );
  return words.length > 0 ? words.join(' ') : null;
}

/** A declared lifetime as the visitor reads it; a duration with hours or less stays as the site wrote it. */
export function lifetimeWords(lifetime: string): string {
  if (lifetime === 'session') return text('lifetimeSession');
  if (lifetime === 'persistent') return text('lifetimePersistent');
  if (lifetime === 'unknown') return text('lifetimeUnknown');
  return durationWords(lifetime) ?? lifetime;
}
