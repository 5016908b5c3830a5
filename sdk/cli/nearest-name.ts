/** How many letters have to be put in, taken out, replaced or swapped with their neighbour to make `other` of `one`. */
function steps(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 0; i < one.length; i++) {
    const above = rows[i]!;
    const row = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const isSwapped = i > 0 && one[i] === other[j - 1] && one[i - 1] === other[j];
      row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + (one[i] === other[j] ? 0 : 1), isSwapped ? rows[i - 1]![j - 1]! + 1 : Infinity));
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

const bare = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** Which of `names` is most likely meant by `written`, whatever its case and hyphens; undefined where a third of its letters or more would have to change. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const wanted = bare(written);
  const ranked = names.map((name) => ({ name, by: steps(wanted, bare(name)) })).sort((a, b) => a.by - b.by);
  return ranked.find(({ name, by }) => by <= Math.max(1, Math.floor(bare(name).length / 3)) && by < wanted.length)?.name;
}
