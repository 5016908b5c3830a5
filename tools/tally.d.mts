export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Jest's `--json` report that counts. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

export function ofCheck(passed: boolean): Counts;
export function ofJest(report: JestReport | null, status: number): Counts;
export function sum(counts: readonly Counts[]): Counts;
export function closingLine(counts: Counts): string;
