/** @jest-environment node */
import { closingLine, ofCheck, ofJest, sum } from '../../../tools/tally.mjs';

const report = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 2, numTodoTests: 1 };

describe('the counts that a test run ends with', () => {
  test('add up checks and tests', () => {
    expect(closingLine(sum([ofCheck(true), ofJest(report, 0)]))).toBe('3 skipped\n8 passed, 0 failed');
  });

  test.each([
    ['a check that failed', () => ofCheck(false)],
    ['a test that failed', () => ofJest({ ...report, numFailedTests: 1 }, 1)],
    ['a test file that could not run', () => ofJest({ ...report, numRuntimeErrorTestSuites: 1 }, 1)],
    ['a run without a report', () => ofJest(null, 1)],
    ['a run whose tests passed but which did not end well', () => ofJest(report, 1)],
  ])('are never all passed with %s', (_what, counts) => {
    expect(counts().failed).toBe(1);
  });
});
