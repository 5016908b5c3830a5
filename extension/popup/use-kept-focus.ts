import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const rowsOf = (root: HTMLElement | null): Element[] => [...(root?.querySelectorAll('[role=row]') ?? [])];

/**
 * Keeps the keyboard where it was when the control under it vanishes with a redraw: of a row,
 * the row that took its place gets the focus; of anything else, the element with `fallbackId`.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, fallbackId: string): void {
  const focused = document.activeElement;
  const inside = root.current?.contains(focused) ?? false;
  const place = inside ? rowsOf(root.current).findIndex((row) => row.contains(focused)) : -1;
  useLayoutEffect(() => {
    if (!inside || document.activeElement !== document.body) return;
    const left = place < 0 ? [] : rowsOf(root.current);
    const next = left[Math.min(place, left.length - 1)]?.querySelector<HTMLElement>('.delete');
    (next ?? document.getElementById(fallbackId))?.focus();
  });
}
