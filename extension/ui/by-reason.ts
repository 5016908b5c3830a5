import { isolate } from './isolate';
import { text } from './text';
import { shorten } from './shorten';

/** One item that was not dealt with as asked. */
export interface Unsettled {
  readonly name: string;
  readonly reason: string;
}

/** Items of one reason, their names in one line. */
export interface SameReason {
  readonly names: string;
  readonly reason: string;
}

/** Items with the same reason together, in the order of their first: one sentence instead of twenty. */
export function byReason(items: readonly Unsettled[]): SameReason[] {
  const groups = new Map<string, string[]>();
  for (const { name, reason } of items) groups.set(reason, [...(groups.get(reason) ?? []), isolate(name || text('unnamed'))]);
  return [...groups].map(([reason, names]) => ({ names: shorten(names).join(', '), reason }));
}
