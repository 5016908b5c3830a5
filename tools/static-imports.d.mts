/** The modules themselves and everything they import statically, each once, in the order they are met. */
export function withStaticImports(paths: readonly string[]): string[];
