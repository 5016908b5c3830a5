/** One line of the table of sizes, in bytes of gzip -9. */
export interface SizeRow {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly bytes: number;
  readonly limit: number;
}

/** Measures every row of the built files. Throws where something has not been built. */
export function measureSizes(): SizeRow[];

/** Prints the rows; returns whether each keeps its limit. */
export function reportSizes(rows?: readonly SizeRow[]): boolean;
