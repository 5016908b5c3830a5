import { errorText } from '../ui/error-text';

export interface Batches<S, R> {
  /** How many go at once: between two batches a visitor can stop. */
  readonly size: number;
  readonly work: (batch: readonly S[]) => Promise<R>;
  /** Told after each batch how many are done; stops where it says false. */
  readonly onProgress: (done: number) => boolean;
}

export interface BatchRun<S, R> {
  /** All that were asked for, or those before the visitor stopped it or it failed. */
  readonly done: readonly S[];
  readonly results: readonly R[];
  /** Why it ended early, or null. */
  readonly failure: string | null;
}

/** Does something to many, a few at a time. Never rejects: what is done by then is done. */
export async function inBatches<S, R>(all: readonly S[], { size, work, onProgress }: Batches<S, R>): Promise<BatchRun<S, R>> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += size) {
    const batch = all.slice(start, start + size);
    try {
      results.push(await work(batch));
    } catch (error) {
      return { done: all.slice(0, start), results, failure: errorText(error) };
    }
    const done = all.slice(0, start + batch.length);
    if (!onProgress(done.length)) return { done, results, failure: null };
  }
  return { done: all, results, failure: null };
}
