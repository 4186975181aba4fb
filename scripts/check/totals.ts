// What vitest's JSON report says, counted.
export interface TestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

/** A file that broke before its first test has no test to fail: it counts as one failure. */
export function countTests(report: TestReport | undefined): { passed: number; failed: number; skipped: number } {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  }
}
