/** Objects are merged key by key, lists are joined, everything else is replaced. */
export function merge(base: unknown, more: unknown): unknown;

/** The complete manifest of a target. */
export function manifestFor(target: 'chromium' | 'chromium-devtools' | 'firefox'): Record<string, unknown>;
