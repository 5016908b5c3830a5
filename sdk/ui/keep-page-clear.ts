import { stylePage } from './style-page';

/**
 * Keeps what the page focuses from hiding behind `part`, which is fixed to the end of the window:
 * scrolling stops above it, and the page's end can be scrolled past it (WCAG 2.2, 2.4.11). Returns its undo.
 * Above the page's end nothing moves.
 */
export function keepPageClear(part: Element, resized?: () => void): () => void {
  const style = stylePage();
  const observer = new ResizeObserver(() => {
    const taken = `${Math.ceil(innerHeight - part.getBoundingClientRect().top)}px`;
    style(`:root{box-sizing:content-box;padding-block-end:${taken};scroll-padding-block-end:${taken}}`);
    resized?.();
  });
  observer.observe(part);
  return () => {
    observer.disconnect();
    style('');
  };
}
