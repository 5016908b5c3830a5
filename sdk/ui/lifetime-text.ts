import type { Entry } from '../protocol';
import type { PreferenceTexts } from './texts/texts';

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

function durationText(duration: string, language: string): string {
  const amounts = DURATION.exec(duration)?.slice(1) ?? [];
  const parts = UNITS.flatMap((unit, index) => {
    const amount = Number(amounts[index] ?? 0);
    return amount ? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount) : [];
  });
  return parts.join(' ') || duration;
}

/** An entry's declared lifetime in words. What is sent does not lie on the device, and session storage ends with its tab. */
export function lifetimeText({ kind, lifetime }: Entry, texts: PreferenceTexts, language: string): string {
  const { beacon, session, tab, persistent, unknown } = texts.lifetimes;
  if (kind === 'beacon') return beacon;
  if (lifetime === 'session') return kind === 'session-storage' ? tab : session;
  if (lifetime === 'persistent') return persistent;
  return lifetime === 'unknown' ? unknown : durationText(lifetime, language);
}
