export interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly link?: boolean;
}

/** What is wrong with a lock file's `packages`, one sentence each. */
export function lockFileComplaints(packages: Readonly<Record<string, LockEntry>>): string[];
