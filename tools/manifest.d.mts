/** Objects are merged key by key, lists are joined, everything else is replaced. */
export function merge(base: unknown, more: unknown): unknown;

/** The complete manifest of `chromium` or `firefox`. */
export function manifestFor(target: 'chromium' | 'firefox'): Record<string, unknown>;
