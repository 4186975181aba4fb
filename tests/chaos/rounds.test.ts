import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBroker, startOwnBroker } from '../support/own-broker.ts'
import { dice } from './dice.ts'
import type { FaultName } from './faults.ts'
import { runRounds } from './rounds.ts'
import { type Stage, startStage } from './stage.ts'

const withinMs = 400_000
const broker = await startOwnBroker()

/** The short version; `npm run chaos` does 30 rounds of each. */
function rounds(way: string, of: { broker: OwnBroker | null; faults: Partial<Record<FaultName, number>> }): void {
  describe(`chaos, ${way}`, () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await startStage({ broker: of.broker, cuttable: true })
    }, withinMs)
    afterAll(() => stage?.end(), 60_000)

    it.each(Object.entries(of.faults) as [FaultName, number][])(
      'loses, doubles and reorders nothing, and comes back: %s',
      async (fault, count) => {
        const report = await runRounds(stage, { fault, rounds: count, random: dice(20_261_128) })
        expect(report.acknowledged).toBeGreaterThan(count)
        expect(report).toMatchObject({ rounds: count, nearFault: count })
        expect(report).toMatchObject({ lost: [], doubled: [], inversions: [], abandoned: [], left: 0, deaths: [] })
        for (const ms of report.handledAgainMs) expect(ms).toBeLessThan(60_000)
        for (const { ms, exitCode } of report.stopped)
          expect({ exitCode, inTime: ms <= 10_000 }).toEqual({ exitCode: 0, inTime: true })
      },
      withinMs,
    )
  })
}

if (broker) {
  afterAll(() => broker.end())
  rounds('two processes over RabbitMQ', { broker, faults: { workers: 2, broker: 2, postgres: 2, network: 3, stop: 2 } })
} else
  describe.skip('chaos, two processes over RabbitMQ (rabbitmq-server is not installed)', () =>
    it('needs a broker', () => {}))
rounds('one process', { broker: null, faults: { workers: 1, postgres: 2, network: 3, stop: 1 } })
