import { stylePage } from './style-page';

/** What a text that scrolls is to the keyboard and to assistive tools: no landmark, since the region around it is one. The heading names both. */
const STOP = { tabindex: '0', role: 'article', 'aria-labelledby': 'title' };

/** What scrolls has to be reachable by keyboard (WCAG 2.1.1), and then has a name; what does not would be a needless stop. */
function stopWhereItScrolls(text: Element): void {
  const scrolls = text.scrollHeight > text.clientHeight;
  for (const [name, value] of Object.entries(STOP)) {
    if (scrolls) text.setAttribute(name, value);
    else text.removeAttribute(name);
  }
}

/**
 * Keeps what the page focuses from hiding behind `part`, which is fixed to the end of the window:
 * scrolling stops above it, and the page's end can be scrolled past it (WCAG 2.2, 2.4.11). The persistent
 * control, which would hide there too, makes room. Returns its undo. Above the page's end nothing moves.
 */
export function keepPageClear(part: HTMLElement): () => void {
  const style = stylePage();
  const text = part.firstElementChild!;
  const observer = new ResizeObserver(() => {
    const taken = `${Math.ceil(innerHeight - part.getBoundingClientRect().top)}px`;
    style(`:root{box-sizing:content-box;padding-block-end:${taken};scroll-padding-block-end:${taken}}dingtalk-consent[data-part=control]{display:none}`);
    stopWhereItScrolls(text);
  });
  for (const one of [part, text]) observer.observe(one); // calls at once, and with each other size
  return () => {
    observer.disconnect();
    style('');
  };
}
