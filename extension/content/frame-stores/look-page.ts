import { LOOK_PAGE, type Look, type LookAt, type Part } from './frame-store';

/** The page of these that begins at `from`, each made a part. */
export async function lookPage<T>(all: readonly T[], { from }: LookAt, part: (one: T) => Part | Promise<Part>): Promise<Look> {
  return { parts: await Promise.all(all.slice(from, from + LOOK_PAGE).map(async (one) => part(one))), total: all.length };
}
