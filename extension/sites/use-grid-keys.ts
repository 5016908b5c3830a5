import { useRef, useState } from 'preact/hooks';
import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Rows that Page Up and Page Down leave behind. */
const PAGE = 10;

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + PAGE,
  PageUp: (index) => index - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

export interface KeyActions {
  readonly onSelect: (index: number, range: boolean) => void;
  readonly onSelectAll: () => void;
  readonly onToggle: (index: number) => void;
}

export interface GridKeys {
  /** Index of the row that the keyboard is on. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

const rowOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null);

/**
 * The keyboard in a grid of rows: arrows, Page and Home/End keys move (with Shift they select on the way), Space
 * selects, Ctrl+A selects all, Enter opens. Keys pressed in a control of a row are the control's own.
 */
export function useGridKeys(list: RefObject<HTMLElement | null>, ids: readonly string[], { onSelect, onSelectAll, onToggle }: KeyActions): GridKeys {
  const [activeId, setActiveId] = useState<string | null>(null);
  const moved = useRef(false);
  const active = Math.max(0, ids.indexOf(activeId ?? ''));
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus();
  });
  const move = (to: number, range: boolean): void => {
    const next = Math.min(Math.max(0, to), ids.length - 1);
    if (range) onSelect(next, true);
    moved.current = true;
    setActiveId(ids[next] ?? null);
  };
  const press = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const step = STEPS[key];
    if (step) move(step(active, ids.length - 1), shiftKey);
    else if (key === ' ') onSelect(active, shiftKey);
    else if (key === 'Enter') onToggle(active);
    else if (key === 'a' && (ctrlKey || metaKey)) onSelectAll();
    else return false;
    return true;
  };
  return {
    active,
    onKeyDown: (event) => {
      if (event.target === rowOf(event.target) && press(event)) event.preventDefault();
    },
    onFocusIn: (event) => {
      const row = rowOf(event.target);
      if (row) setActiveId(ids[Number(row.dataset['index'])] ?? null);
    },
  };
}
