/** Which rows are selected, and where a range starts. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The row that was last selected or deselected by itself. */
  readonly anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Selects or deselects one row. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Selects all from the anchor to `id`, in the order of `shown`, and what was selected before. An anchor that is not shown is no beginning: then `id` is. */
export function extended({ ids, anchor }: Selection, id: string, shown: readonly string[]): Selection {
  const start = anchor !== null && shown.includes(anchor) ? anchor : id;
  const [from, to] = [shown.indexOf(start), shown.indexOf(id)];
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: start };
}

/** Selects all that is shown, or nothing where all of it is selected already. */
export function allToggled({ ids }: Selection, shown: readonly string[]): Selection {
  return shown.every((id) => ids.has(id)) ? NOTHING : { ids: new Set(shown), anchor: null };
}
