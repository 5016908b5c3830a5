import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FreshFolder {
  readonly path: string;
  /** A browser that just ended may still write for a moment: tried again for a while. */
  remove(): Promise<void>;
}

/** An empty folder of its own, such as a browser profile. */
export async function freshFolder(name: string): Promise<FreshFolder> {
  const path = await mkdtemp(join(tmpdir(), `${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

/** A folder that whoever made it removes. */
export const keptFolder = (path: string): FreshFolder => ({ path, remove: () => Promise.resolve() });
