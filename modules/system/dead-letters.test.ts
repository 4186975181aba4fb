import { auditRecorded, defineEvent, defineModule, emit, newId, on } from '@govconnect/kernel'
import { ProblemError } from '@govconnect/kernel/contract'
import { eventually, startTestRuntime, type TestRuntime, tenantA, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listDeadLetters, readDeadLetter, replayDeadLetters } from './contract.ts'
import { createSystemModule } from './index.ts'

const asked = defineEvent({ name: 'probe.asked', version: 1, payload: z.object({ text: z.string() }) })

/** Texts that were handled, and a fault that all meet while it lasts. */
const handled: string[] = []
let broken = true
const audited: { action: string; subject: string; tenant: string | null }[] = []

const listener = defineModule({
  name: 'probe',
  events: [asked],
  reactions: [
    on(asked, { name: 'probe.on-asked', mode: 'once' }, async ({ event }) => {
      if (broken) throw new Error(`cannot: ${event.payload.text}`)
      handled.push(event.payload.text)
    }),
    on(auditRecorded, { name: 'probe.on-audit', mode: 'once' }, async ({ event }) => {
      audited.push({ action: event.payload.action, subject: event.payload.subject.id, tenant: event.tenant_id })
    }),
  ],
})

let runtime: TestRuntime
beforeAll(async () => {
  const facts = () => ({
    faults: async () => ({}),
    transport: 'in-process' as const,
    uptimeSeconds: () => 1,
    memoryBytes: () => 1,
  })
  runtime = await startTestRuntime({ modules: [createSystemModule(facts), listener] })
})
afterAll(() => runtime.close())

beforeEach(async () => {
  await runtime.settled()
  await runtime.services.db.systemPool.query('delete from kernel.dead_letters')
  handled.length = 0
  audited.length = 0
  broken = true
  for (const tenantId of [tenantA, tenantB, null])
    await runtime.services.db.system({ module: 'probe' }, async (tx) => {
      const key = tenantId ?? 'platform'
      emit(tx, asked, { text: nameOf(tenantId) }, { key, occurredAt: runtime.clock.now(), tenantId })
    })
  await runtime.settled()
})

const nameOf = (tenantId: string | null) => (tenantId === null ? 'platform' : tenantId === tenantA ? 'a' : 'b')
const admin = () => runtime.staff({ permissions: ['system.read', 'system.replay'] })
const root = () => runtime.staff()
const all = { query: { scope: 'all' as const } }
const refusalOf = async (call: Promise<unknown>) => {
  const error = await call.catch((reason: unknown) => reason)
  if (!(error instanceof ProblemError)) throw new Error(`no refusal: ${String(error)}`)
  return [error.status, error.code]
}

describe('dead letters', () => {
  it('of the own office alone are shown to its people', async () => {
    for (const client of [admin(), root(), runtime.internal()]) {
      const { items } = await client.call(listDeadLetters)
      expect(items).toMatchObject([
        { tenant_id: tenantA, event: 'probe.asked', subscription: 'probe.on-asked', error: 'Error: cannot: a' },
      ])
    }
  })

  it('of every office and of none are shown to a platform admin, page by page', async () => {
    const seen: (string | null)[] = []
    let cursor: string | undefined
    do {
      const page = await root().call(listDeadLetters, { query: { ...all.query, limit: 1, ...(cursor && { cursor }) } })
      seen.push(...page.items.map((letter) => letter.tenant_id))
      cursor = page.next_cursor ?? undefined
    } while (cursor)
    expect(seen.map(nameOf).toSorted()).toEqual(['a', 'b', 'platform'])
  })

  it('of all are refused to everybody else', async () => {
    const { items } = await root().call(listDeadLetters, all)
    const id = items.find((letter) => letter.tenant_id === null)!.id
    for (const client of [admin(), runtime.internal()]) {
      expect(await refusalOf(client.call(listDeadLetters, all))).toEqual([403, 'auth.forbidden'])
      expect(await refusalOf(client.call(readDeadLetter, { params: { id }, ...all }))).toEqual([403, 'auth.forbidden'])
      const replay = client.call(replayDeadLetters, { body: { ids: [id] }, ...all })
      expect(await refusalOf(replay)).toEqual([403, 'auth.forbidden'])
      expect(await refusalOf(client.call(readDeadLetter, { params: { id } }))).toEqual([404, 'system.letter_not_found'])
      expect(await client.call(replayDeadLetters, { body: { ids: [id] } })).toEqual({ replayed: 0 })
    }
    expect((await root().call(listDeadLetters, all)).items).toHaveLength(3)
  })

  it('without an office are read and replayed by a platform admin; the look stands in the log of the platform', async () => {
    const { items } = await root().call(listDeadLetters, all)
    const { id } = items.find((letter) => letter.tenant_id === null)!
    expect(await root().call(readDeadLetter, { params: { id }, ...all })).toMatchObject({
      tenant_id: null,
      envelope: { tenant_id: null, payload: { text: 'platform' } },
    })
    broken = false
    expect(await root().call(replayDeadLetters, { body: { ids: [id] }, ...all })).toEqual({ replayed: 1 })
    await eventually(() => handled.length > 0)
    expect(handled).toEqual(['platform'])
    expect((await root().call(listDeadLetters, all)).items.map((letter) => nameOf(letter.tenant_id))).not.toContain(
      'platform',
    )
    await runtime.settled()
    expect(audited).toEqual([
      { action: 'dead_letter.read', subject: id, tenant: null },
      { action: 'dead_letter.replayed', subject: id, tenant: null },
    ])
  })

  it('of an office stand in its own log when a platform admin replays them; unknown ids stand in none', async () => {
    const { items } = await root().call(listDeadLetters, all)
    broken = false
    const ids = [...items.map((letter) => letter.id), newId()]
    expect(await root().call(replayDeadLetters, { body: { ids }, ...all })).toEqual({ replayed: 3 })
    expect(await root().call(replayDeadLetters, { body: { ids }, ...all })).toEqual({ replayed: 0 })
    await runtime.settled()
    expect(handled.toSorted()).toEqual(['a', 'b', 'platform'])
    expect(audited.map((one) => one.tenant).toSorted()).toEqual([tenantA, tenantB, null].toSorted())
  })
})
