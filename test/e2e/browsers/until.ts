const STEP = 50;

/**
 * Asks again until the answer is neither undefined, null nor false, and hands it back.
 * `what` names the condition in the error. `limit` in milliseconds.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  limit = 30_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as Exclude<T, undefined | null | false>;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
