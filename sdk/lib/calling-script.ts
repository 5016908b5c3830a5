/** Each engine ends a frame with `:line:column`; Firefox's `url line 3 > eval` does not, and the frame under it does. */
const FRAME_URL = /[a-z-]+:\S+?(?=:\d+:\d+)/g;

/** URLs of the scripts on the stack, innermost first. */
export function scriptsOnStack(stack: unknown): string[] {
  return (typeof stack === 'string' && stack.match(FRAME_URL)) || []; // a page may have made it something else (Error.prepareStackTrace)
}

/** URL of the innermost script on the stack that is not this one, or null where the stack names none. */
export function callingScript(): string | null {
  const [own, ...callers] = scriptsOnStack(new Error().stack);
  return callers.find((url) => url !== own) ?? null;
}
