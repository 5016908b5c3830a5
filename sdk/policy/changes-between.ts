import type { PolicyChange } from '../protocol';

/**
 * What lies between two versions of the policy, oldest first; null where one of them is not in the list. Which of them is the newer makes no
 * difference: a policy that was put back differs by the same changes.
 */
export function changesBetween(changes: readonly PolicyChange[], one: string, other: string): readonly PolicyChange[] | null {
  if (one === other) return [];
  const versions = changes.map(({ version }) => version);
  const ends = [versions.indexOf(one), versions.lastIndexOf(other)].sort((a, b) => a - b) as [number, number];
  return ends[0] < 0 ? null : changes.slice(ends[0] + 1, ends[1] + 1);
}
