const SKIPPED = /^(?:\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)/;
const DIRECTIVE = /^(?:'[^'\\\n\r]*'|"[^"\\\n\r]*")/;
/** What goes on with an expression, after the end of a line too. */
const GOES_ON = /^(?:[.,(*/%?=<>&|^[`]|\+(?!\+)|-(?!-)|in\b|instanceof\b)/;

/** The text without the blanks and comments that it begins with, and whether a line ends among them. */
function skip(text: string): { readonly rest: string; readonly hasLineEnd: boolean } {
  let rest = text;
  for (let found = SKIPPED.exec(rest); found; found = SKIPPED.exec(rest)) rest = rest.slice(found[0].length);
  return { rest, hasLineEnd: /[\n\r\u2028\u2029]/.test(text.slice(0, text.length - rest.length)) };
}

/** Is a script strict as a whole, by the directives that it begins with? https://tc39.es/ecma262/#sec-directive-prologues-and-the-use-strict-directive */
export function isStrict(beginning: string): boolean {
  let { rest } = skip(beginning.replace(/^#!.*/, ''));
  for (;;) {
    const [directive] = DIRECTIVE.exec(rest) ?? [];
    if (directive === undefined) return false;
    const after = skip(rest.slice(directive.length));
    const isEnded = /^(?:;|\}|$)/.test(after.rest) || (after.hasLineEnd && !GOES_ON.test(after.rest));
    if (!isEnded) return false;
    if (directive.slice(1, -1) === 'use strict') return true;
    ({ rest } = skip(after.rest.replace(/^;/, '')));
  }
}
