/** Bytes of the texts in UTF-8. */
export const byteSize = (...texts: readonly string[]): number => new TextEncoder().encode(texts.join('')).length;
