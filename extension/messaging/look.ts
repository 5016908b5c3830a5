/** One line of what a thing holds: an object store, a record, a request, a file, a field. */
export interface Part {
  readonly name: string;
  /** Short text of its value; null where it has parts of its own, to be looked into. */
  readonly value: string | null;
  /** Bytes; null where the browser does not tell. */
  readonly size: number | null;
  /** Parts within; null where it has none. */
  readonly count: number | null;
}

/** One page of the parts. */
export interface Look {
  readonly parts: readonly Part[];
  /** How many there are in all. */
  readonly total: number;
}

/** Where to look: names of parts from the outside in, and the first part wanted. */
export interface LookAt {
  readonly inside: readonly string[];
  readonly from: number;
}
