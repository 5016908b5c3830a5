/** What a run of steps comes to: each check counts as one, each test of a Jest run as itself. */

/** Counts of a check that passed or failed. */
export const ofCheck = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * Counts of a Jest run by its `--json` report and exit status. A file that could not run counts as
 * one failure, and a run that failed without saying so (no report, a crash at the end) as one too.
 */
export function ofJest(report, status) {
  if (!report) return ofCheck(false);
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Sums counts. */
export const sum = (counts) =>
  counts.reduce((all, { passed, failed, skipped }) => ({ passed: all.passed + passed, failed: all.failed + failed, skipped: all.skipped + skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

/** The line that a run ends with. */
export const closingLine = ({ passed, failed, skipped }) => `${skipped ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`;
