import { describe, expect, it } from 'vitest'
import { countTests } from './totals.ts'

describe('test totals', () => {
  it('counts tests, and a file that broke before its first test as one failure', () => {
    const testResults = [
      { status: 'passed', assertionResults: [1, 2] },
      { status: 'failed', assertionResults: [1] },
      { status: 'failed', assertionResults: [] },
    ]
    const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 3, testResults }
    expect(countTests(report)).toEqual({ passed: 2, failed: 2, skipped: 3 })
  })

  it('counts nothing when vitest wrote no report; the failed step counts then', () => {
    expect(countTests(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})
