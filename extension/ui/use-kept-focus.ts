import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const rowsOf = (root: HTMLElement | null): Element[] => [...(root?.querySelectorAll('[role=row]') ?? [])];

/**
 * Keeps the keyboard where it was when the control under it vanishes with a redraw: of a row,
 * the row that took its place gets the focus; of anything else, what `otherwise` finds.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, otherwise: () => HTMLElement | null): void {
  const focused = document.activeElement;
  const inside = root.current?.contains(focused) ?? false;
  const row = inside ? focused?.closest('[role=row]') : null;
  const place = row ? rowsOf(root.current).indexOf(row) : -1;
  useLayoutEffect(() => {
    if (!inside || document.activeElement !== document.body) return;
    const left = place < 0 ? [] : rowsOf(root.current);
    const next = left[Math.min(place, left.length - 1)];
    (next?.querySelector<HTMLElement>('.delete') ?? next?.querySelector<HTMLElement>('button') ?? otherwise())?.focus();
  });
}
