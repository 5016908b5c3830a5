const PART = '[$_\\p{ID_Start}][$\\u200c\\u200d\\p{ID_Continue}]*';
const PATH = new RegExp(`^(?:${PART}(?:\\.${PART})*)?$`, 'u');

/**
 * Throws the platform's `SyntaxError` unless it is a valid key path: identifiers between dots, the empty text, or a list
 * of such. https://w3c.github.io/IndexedDB/#valid-key-path
 * The build puts this in the place of the library's own, which spells the whole of Unicode out in 3 KB.
 */
export function validateKeyPath(keyPath: unknown): void {
  const paths: readonly unknown[] = Array.isArray(keyPath) ? keyPath : [keyPath];
  if (!paths.length || paths.some((path) => Array.isArray(path) || !PATH.test(String(path)))) throw new DOMException('The keyPath argument contains an invalid key path.', 'SyntaxError');
}
