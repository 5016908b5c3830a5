import type { SolEntry } from './sol-value';

/**
 * Why a `.sol` file can't be read or written:
 * `base64` is no base64 · `container` not the fixed bytes of the format · `version` neither AMF0 nor AMF3 · `end` cut off ·
 * `marker` a type that is reserved or unknown · `reference` to what has not been read · `external` bytes that only their class
 * can read · `bytes`, `depth`, `nodes`, `count` above a limit, or more than there is · `value` what the format can't hold.
 */
export type SolFault = 'base64' | 'container' | 'version' | 'end' | 'marker' | 'reference' | 'external' | 'bytes' | 'depth' | 'nodes' | 'count' | 'value';

/** The only error of the codec, whatever it is given. */
export class SolError extends Error {
  /** Tells it from other errors. */
  override readonly name = 'SolError';
  /** What could be read before the fault: whole entries of the file, in its order. */
  entries: readonly SolEntry[] = [];

  /** `at` is the offset in bytes at which reading or writing stopped. */
  constructor(
    /** What is wrong. */
    readonly fault: SolFault,
    /** Offset in bytes at which reading or writing stopped. */
    readonly at: number,
  ) {
    super(`Shared object: ${fault} at byte ${at}`);
  }
}
