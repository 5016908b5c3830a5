const FRAME_URL = /\b(https?|blob|file):[^\s)]*?(?=(:\d+)*([\s)]|$))/gm;

/** URLs of the scripts on the stack, innermost first, as every engine prints them. */
export function scriptsOnStack(stack: string | undefined): string[] {
  return stack?.match(FRAME_URL) ?? [];
}

/** URL of the innermost script on the stack that is not `own`, or null where the stack names none. */
export function callingScript(own: string): string | null {
  return scriptsOnStack(new Error().stack).find((url) => url !== own) ?? null;
}
