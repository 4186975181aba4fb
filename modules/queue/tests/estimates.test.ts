import { tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { calibrateWaiting, learnWaiting } from '../learning.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())

const run = (at: Date) => ({ services: office.services, now: at, signal: new AbortController().signal })
const accuracy = () => office.admin.call(c.readWaitAccuracy, { params: { id: office.branch } })
const dayMs = 86_400_000
const minute = 60_000

/** Past days of the branch's one room as their log would have folded them: two counters, somebody every three minutes. */
async function liveDays(days: number, each: number): Promise<void> {
  const now = office.clock.now().getTime()
  await office.services.tenantTx(tenantA, async (tx) => {
    for (let n = days; n > 0; n--) {
      const begins = now - n * dayMs
      const free = [begins, begins]
      for (let k = 0; k < each; k++) {
        const joined = begins + k * 3 * minute
        const counter = free[0]! <= free[1]! ? 0 : 1
        const called = Math.max(joined, free[counter]!)
        const left = called + (4 + ((k * 7 + n) % 5)) * minute
        free[counter] = left
        await pastVisit(tx, { n, k, joined, called, left, counter: office.counters[counter]! })
      }
    }
  })
}

type Tx = Parameters<Parameters<Office['services']['tenantTx']>[1]>[0]

async function pastVisit(
  tx: Tx,
  of: { n: number; k: number; joined: number; called: number; left: number; counter: string },
): Promise<void> {
  const { n, k, joined, called, left, counter } = of
  const leg = {
    ...{ leg: 1, service_id: office.lines.ktp, enqueued_at: joined, called_at: called, started_at: called },
    ...{ ended_at: left, held_ms: 0, served_ms: left - called, counter_id: counter, agent_id: null, outcome: 'served' },
  }
  const state = { legs: [leg], terms: { credit_ms: 0, penalty_ms: 0 }, ended_at: left }
  await tx.run({
    text: `insert into queue.tickets (id, tenant_id, version, status, branch_id, area_id, service_id, day, letter, sequence, number, key,
        arrival_at, callable_at, credited, in_line, search_text, state)
      values (gen_random_uuid(), $1, 4, 'completed', $2, $3, $4, $5::date, 'A', $6, 'A-1', $7, $8, $8, false, false, '', $9::jsonb)`,
    values: [
      ...[tenantA, office.branch, office.area, office.lines.ktp],
      new Date(joined + 7 * 3_600_000).toISOString().slice(0, 10),
      ...[n * 1_000 + k, joined, new Date(joined), JSON.stringify(state)],
    ],
  })
}

describe('wait estimates of a branch', () => {
  it('stand on the forward run before anything is learnt, and on nothing where no counter is open', async () => {
    const first = await office.take()
    expect(first.wait).toBeNull()
    office.clock.advance(5_000)
    await office.clerk(1)
    await office.clerk(3)
    const second = await office.take()
    expect(second.wait!.p10).toBeLessThanOrEqual(second.wait!.p50)
    expect(second.wait!.p90).toBeGreaterThan(0)
    expect(await accuracy()).toMatchObject({ basis: 'forward', learnt_from: null, known: 0, covered: null, aim: 0.8 })
  })

  it('are learnt at night from its own past days, and corrected by what becomes known', async () => {
    await liveDays(8, 60)
    await learnWaiting(run(office.clock.now()))
    const learnt = await accuracy()
    expect(learnt).toMatchObject({ basis: 'learnt', learnt_from: { waits: 480, days: 8, through: '2026-11-30' } })
    expect(learnt.known).toBeGreaterThan(100)
    expect(learnt.covered).toBeGreaterThan(0.6)
    const clerk = await office.clerk(1)
    await clerk.next()
    await calibrateWaiting(run(office.clock.now()))
    expect((await accuracy()).known).toBe(learnt.known + 1)
    // Nothing new: nothing counted twice.
    await calibrateWaiting(run(office.clock.now()))
    expect((await accuracy()).known).toBe(learnt.known + 1)
    // Nothing is learnt again before another day has ended.
    await learnWaiting(run(office.clock.now()))
    expect((await accuracy()).known).toBe(learnt.known + 1)
  }, 60_000)

  it('are told to nobody while they do not hold what they promise', async () => {
    await office.services.tenantTx(tenantA, async (tx) => {
      const worse = { low: 0, high: 0, known: 500, covered: 0.5, errorMinutes: 30 }
      const calibration = { pool: worse, branches: { [office.branch]: worse } }
      await tx.run({
        text: 'update queue.wait_models set calibration = $1::json where branch_id = $2',
        values: [JSON.stringify(calibration), office.branch],
      })
    })
    office.clock.advance(60_000)
    await office.clerk(1)
    expect((await office.take()).wait).toBeNull()
    expect(await accuracy()).toMatchObject({ withheld: true, covered: 0.5, error_minutes: 30 })
  })
})
