import { describe, expect, it } from 'vitest'
import { judgeAudit } from './audit-answer.ts'

const answer = (counts: object) => JSON.stringify({ metadata: { vulnerabilities: counts } })

describe('npm audit', () => {
  it('is clean only when the registry answered', () => {
    expect(judgeAudit(answer({ high: 0, critical: 0, moderate: 3 })).code).toBe(0)
    expect(judgeAudit(answer({ high: 2, critical: 1 })).line).toMatch(/1 critical and 2 high/)
  })

  it.each([
    '',
    'not json',
    '{}',
    '{"message":"405 Method Not Allowed - POST https://registry/-/npm/v1/security/audits/quick"}',
    '{"error":{"summary":"request failed","detail":""}}',
    '{"metadata":{"vulnerabilities":{}}}',
  ])('could not be verified: %s', (output) => {
    const { code, line } = judgeAudit(output)
    expect(code).toBe(2)
    expect(line).toMatch(/^could not verify/)
  })
})
