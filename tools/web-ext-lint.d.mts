interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly message?: string;
}

/** What is not as listed, a sentence each. */
export function differences(report: Readonly<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>>, listed: readonly Finding[]): string[];
