/** Something wrong with a configuration, and what to write instead. */
export interface Problem {
  /** Of the value, as `parseDeclaration` writes it: `entries[0].kind`. Empty: the whole text. */
  readonly path: string;
  readonly message: string;
  /** Completes "write … instead". */
  readonly write: string;
}

/** A problem in its place: line and column count from 1, columns in UTF-16 units, as editors do. */
export interface Finding extends Problem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
}
