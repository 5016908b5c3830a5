/**
 * Adds rules to the page itself and returns the function that replaces them.
 * A style sheet of its own, since a strict CSP refuses inline styles. Empty text takes the rules away.
 */
export function stylePage(): (css: string) => void {
  const sheet = new CSSStyleSheet();
  return (css) => {
    const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css ? [...others, sheet] : others;
  };
}
