import { expect, it } from 'vitest'
import { runKillRounds } from './kill-rounds.ts'

// The short version; `npm run chaos` does 50 rounds.
it('loses, doubles and reorders nothing when the server is killed in the middle of conversations', async () => {
  const report = await runKillRounds({ rounds: 6, citizens: 12, everyMs: 1_200 })
  expect(report.acknowledged).toBeGreaterThan(20)
  expect(report.acknowledgedNearKill).toBeGreaterThan(0)
  expect(report).toMatchObject({ lost: [], parked: [], unsent: [], doubled: [], inversions: [] })
}, 400_000)
