/** Reads from a part of the interface in the page what no accessibility engine judges. Runs in the page: it may name nothing of this file. */
export function lookAtPart(name: string): { clipped: string[]; wide: string[]; slow: string[]; animations: number; language: string } {
  const host = document.querySelector<HTMLElement>(`dingtalk-consent[data-part=${name}]`)!;
  const all = [...host.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((one) => one.checkVisibility());
  const label = (one: Element): string => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`;
  const isClipping = (one: Element): boolean => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX);
  /* Text that leaves the button that it names. */
  const leaves = (one: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const text = range.getBoundingClientRect();
    const box = one.getBoundingClientRect();
    return text.left < box.left - 1 || text.right > box.right + 1 || text.top < box.top - 1 || text.bottom > box.bottom + 1;
  };
  const seconds = (list: string): number => Math.max(...list.split(',').map((time) => (time.trim().endsWith('ms') ? parseFloat(time) / 1000 : parseFloat(time))));
  return {
    clipped: all.filter((one) => (isClipping(one) && one.scrollWidth > one.clientWidth + 1) || (one.tagName === 'BUTTON' && leaves(one))).map(label),
    wide: [document.documentElement, ...all.filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))].filter((one) => one.scrollWidth > one.clientWidth + 1).map(label),
    slow: all.filter((one) => seconds(getComputedStyle(one).transitionDuration) > 0.15 || seconds(getComputedStyle(one).animationDuration) > 0.15).map(label),
    animations: document.getAnimations().length,
    language: `${host.lang} ${host.dir}`,
  };
}

/** WCAG 2.2, 1.4.12: text may be spaced so, and nothing is lost. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

/** Spaces the text of a part, or takes that back. Runs in the page. */
export function spaceText([name, css]: readonly [name: string, css: string]): void {
  const root = document.querySelector(`dingtalk-consent[data-part=${name}]`)!.shadowRoot!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = css ? [...root.adoptedStyleSheets, sheet] : root.adoptedStyleSheets.slice(0, -1);
}

export const spacing = (name: string): readonly [string, string] => [name, SPACING];
export const noSpacing = (name: string): readonly [string, string] => [name, ''];
