/** `describe` where the browser is there; elsewhere skipped, with the reason in the name. */
export function describeWhere(missing: string | null, name: string, tests: () => void) {
  if (missing) describe.skip(`${name} (skipped: ${missing})`, tests);
  else describe(name, tests);
}
