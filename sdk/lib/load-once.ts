/**
 * Loads with the first call, for all calls: of several imports of one module browsers may answer the last one first. A load
 * that fails is tried again with the next call.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
