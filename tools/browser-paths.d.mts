/** Path of a program, or null where it is not installed. */
export function browserPath(name: 'chromium' | 'firefox' | 'webkitDriver' | 'miniBrowser'): string | null;
