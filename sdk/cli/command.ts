/** How a command ended: 0 all is well, 1 it is not, 2 the question could not be understood. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** What it takes, as in `verify FILE`. */
  readonly usage: string;
  readonly summary: string;
  /** Writes what it has to say line by line; `warn` is for what must not get into what it prints for a file. */
  run(args: readonly string[], print: (line: string) => void, warn: (line: string) => void): Promise<ExitCode>;
}
