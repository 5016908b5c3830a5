/** Does one of several things. Its failure has no one to be told to, and must not keep the next one from being done. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => console.warn('Stored Here:', error));
}
