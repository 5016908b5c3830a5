/*
 * Expressions that drivers without locators evaluate in a page. They look through open shadow
 * roots, as Playwright's selectors do.
 */

const SEARCH = `const all = function* (root, test) {
  for (const element of root.querySelectorAll('*')) {
    if (test(element)) yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot, test);
  }
};`;

/** An element by CSS selector, or a button or switch by its accessible name. */
export type Target = string | { readonly button: string };

const testOf = (target: Target) =>
  typeof target === 'string'
    ? `(element) => element.matches(${JSON.stringify(target)})`
    : `(element) => (element.matches('button, input[type=button], input[type=submit]') || ['button', 'switch'].includes(element.getAttribute('role')))
        && (element.getAttribute('aria-label') ?? element.textContent).trim() === ${JSON.stringify(target.button)}`;

/** The middle of the first visible match in CSS pixels of the viewport, scrolled into view; null while there is none. */
export const middleOf = (target: Target) => `(() => { ${SEARCH}
  for (const element of all(document, ${testOf(target)})) {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0 && !element.disabled)
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }
  return null;
})()`;

/** Whether a match is in the page. */
export const isThere = (target: Target) => `(() => { ${SEARCH}
  return !all(document, ${testOf(target)}).next().done;
})()`;

/** Every key and value of a storage area. */
export const storageEntries = (area: 'local' | 'session') => `Object.fromEntries(Object.entries(${area}Storage))`;
