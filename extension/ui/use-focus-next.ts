import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus once the next redraw is on the page, for controls that vanish with what
 * they did. Returns a function that takes the id of the element to focus next.
 */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const target = next.current === null ? null : document.getElementById(next.current);
    if (target === null) return;
    next.current = null;
    target.focus();
  });
  return (id) => {
    next.current = id;
  };
}
