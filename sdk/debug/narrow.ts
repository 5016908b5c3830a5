import type { LogLine } from './log-line';

/** What the list is narrowed to; empty: everything. */
export interface Wanted {
  readonly kind: string;
  readonly decision: string;
  /** Part of a name, purpose, vendor or script, in whatever case. */
  readonly text: string;
}

/** Is this line wanted? */
export function isWanted(line: LogLine, { kind, decision, text }: Wanted): boolean {
  if (kind && line.kind !== kind) return false;
  if (decision && line.decision !== decision) return false;
  const said = [line.name, line.purpose, line.vendor, line.script].join('\n').toLowerCase();
  return said.includes(text.trim().toLowerCase());
}

/** `3 held · 1 dropped`, in the order in which they first came. */
export function countsOf(lines: readonly LogLine[]): string {
  const counts = new Map<string, number>();
  for (const { decision } of lines) counts.set(decision, (counts.get(decision) ?? 0) + 1);
  return Array.from(counts, ([decision, count]) => `${count} ${decision}`).join(' · ') || 'nothing yet';
}
