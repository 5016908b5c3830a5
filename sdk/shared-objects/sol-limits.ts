/** What one file may cost. A file of real use stays far below each. */
export interface SolLimits {
  /** Of the whole file. Local storage holds less than 4 MB of one; the largest quota but "unlimited" is 10 MB. */
  readonly bytes: number;
  /** Values in values. */
  readonly depth: number;
  /** Values in all. Each costs about 50 to 100 bytes of memory. */
  readonly nodes: number;
}

export const SOL_LIMITS: SolLimits = { bytes: 2 ** 25, depth: 256, nodes: 2 ** 20 };

/** The largest number in 29 bits: AMF3's lengths, counts and integers without their sign. */
export const LARGEST_U29 = 2 ** 28 - 1;
/** The largest number in 16 bits: AMF0's names, strings and references. */
export const LARGEST_U16 = 2 ** 16 - 1;
