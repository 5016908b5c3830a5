import { stylePage } from './style-page';

/** A region that scrolls has to be reachable by keyboard; one that does not would be a needless stop. */
function stopWhereItScrolls(region: HTMLElement): void {
  if (region.scrollHeight > region.clientHeight) region.tabIndex = 0;
  else region.removeAttribute('tabindex');
}

/**
 * Keeps what the page focuses from hiding behind `part`, which is fixed to the end of the window:
 * scrolling stops above it, and the page's end can be scrolled past it (WCAG 2.2, 2.4.11). The persistent
 * control, which would hide there too, makes room. Returns its undo. Above the page's end nothing moves.
 */
export function keepPageClear(part: HTMLElement): () => void {
  const style = stylePage();
  const observer = new ResizeObserver(() => {
    const taken = `${Math.ceil(innerHeight - part.getBoundingClientRect().top)}px`;
    style(`:root{box-sizing:content-box;padding-block-end:${taken};scroll-padding-block-end:${taken}}dingtalk-consent[data-part=control]{display:none}`);
    stopWhereItScrolls(part);
  });
  observer.observe(part); // calls at once, and with each other size
  return () => {
    observer.disconnect();
    style('');
  };
}
