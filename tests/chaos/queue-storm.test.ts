import { expect, it } from 'vitest'
import { runKioskCycles } from './kiosk-cycles.ts'
import { runQueueStorm } from './queue-storm.ts'

// The short versions; `npm run chaos queue` does a million commands and ten thousand cycles.
it('calls nobody twice and loses nobody when programs that serve lines are killed', async () => {
  const report = await runQueueStorm({ commands: 2_500, workers: 2, concurrency: 8, killEvery: 500 })
  expect(report).toMatchObject({ doubleCalls: [], lostTickets: [], invalidStates: [], faults: [], differing: [] })
  // About one command in eight is a call that succeeds, on a slow machine as well: none depends on how long it takes.
  expect(report.calls).toBeGreaterThan(150)
}, 400_000)

it('keeps every number that kiosks gave without a network, once', async () => {
  const report = await runKioskCycles({ cycles: 300 })
  expect(report).toMatchObject({ duplicateNumbers: [], lostTickets: [], refused: [] })
  expect(report.given).toBe(300)
}, 400_000)
