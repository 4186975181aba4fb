import { describe, expect, it } from 'vitest'
import { outOfDate } from './gen-docs.ts'

describe('generated files', () => {
  it('are up to date (else run "node scripts/gen-docs.ts")', () => {
    expect(outOfDate()).toEqual([])
  })
})
