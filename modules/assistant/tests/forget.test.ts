import { cases } from '@govconnect/cases'
import { newId, sql } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntime, tenantA, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDecisions, processMessage, readDecision } from '../contract.ts'
import { assistant, replayOffice } from '../index.ts'
import { jobs } from '../jobs.ts'
import { tenantsStub } from './office.ts'

const day = 24 * 3_600_000
const words = ['Cendrawasih', 'berlubang', '081234567890', 'Sukamulya', 'akta']

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [assistant, cases, tenantsStub] })
})
afterAll(() => runtime.close())

const send = (conversation: string, text: string, tenant = tenantA) =>
  runtime.internal(tenant).call(processMessage, {
    body: { conversation, messages: [text], citizen: { wa_id: '6281234567890', name: 'Budi' } },
  })

async function forget(signal = new AbortController().signal): Promise<void> {
  for (const job of jobs) await job.run({ services: runtime.services, now: runtime.clock.now(), signal })
}

const stored = () =>
  runtime.services.db.system({ module: 'assistant', readOnly: true }, (tx) =>
    tx.rows<Record<string, unknown>>(sql`select * from assistant.decisions order by at, id`),
  )
const list = (conversation: string, tenantId = tenantA) =>
  runtime.staff({ tenantId }).call(listDecisions, { query: { conversation } })

describe('old decisions', () => {
  it('lose the words after 90 days, and keep what was decided and why; go after a year', async () => {
    const conversation = newId()
    await send(conversation, 'jalan berlubang di Jl. Cendrawasih 15 RT 02, hub 081234567890')
    await send(conversation, 'ya')
    await send(newId(), 'mau bikin akta kelahiran, saya di Sukamulya', tenantB)
    const { items: before } = await list(conversation)
    expect(JSON.stringify(await stored())).toContain('Cendrawasih')

    runtime.clock.advance(89 * day)
    await forget()
    expect((await list(conversation)).items).toEqual(before)

    runtime.clock.advance(2 * day)
    await send(newId(), 'sampah menumpuk di Jl. Kutilang')
    await forget()
    const kept = await stored()
    for (const word of words) expect(JSON.stringify(kept.slice(0, 3))).not.toContain(word)
    expect(JSON.stringify(kept.slice(3))).toContain('Kutilang')
    const { items: after } = await list(conversation)
    expect(after).toHaveLength(2)
    for (const [n, one] of after.entries()) {
      const { understanding, slots, input_hash, outcome, action, case_number, thresholds } = before[n]!
      const { kategori, intents, intent_scores, kategori_scores, confidence, emergency } = understanding
      expect(one).toMatchObject({
        input_hash,
        outcome,
        action,
        case_number,
        thresholds,
        words_kept: false,
        replies: [],
      })
      expect(one.understanding).toMatchObject({
        kategori,
        intents,
        intent_scores,
        kategori_scores,
        confidence,
        emergency,
      })
      expect(one.understanding.reasons).toHaveLength(understanding.reasons.length)
      expect(one.slots).toMatchObject({ kategori: slots?.kategori, alamat: null, deskripsi: null, media: [] })
    }
    const read = await runtime.staff().call(readDecision, { params: { id: after[0]?.id ?? '' } })
    expect(read).toEqual(after[0])

    const replayed = await Array.fromAsync(replayOffice(runtime.services, { id: tenantA, slug: 'kota-contoh' }))
    expect(replayed.map((one) => ('reason' in one ? one.reason : one.verdict))).toEqual([
      'same',
      'words_removed',
      'words_removed',
    ])

    runtime.clock.advance(275 * day)
    await forget()
    expect((await stored()).map((row) => row['id'])).toEqual([kept.at(-1)?.['id']])
  })

  it('are forgotten in batches, of all tenants, and around rows that another holds', async () => {
    const { decision_id } = await send(newId(), 'lampu mati di Jl. Rajawali')
    const { db } = runtime.services
    await db.system({ module: 'assistant' }, (tx) =>
      tx.run(sql`insert into assistant.decisions
        select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'turn_id', 'copy-' || n,
          'tenant_id', case n % 2 when 0 then ${tenantA} else ${tenantB} end,
          'at', d.at - make_interval(days => case when n <= 1500 then 100 else 400 end, secs => n / 10)))).*
        from assistant.decisions d, generate_series(1, 4000) n where d.id = ${decision_id}`),
    )
    const count = async () => {
      const rows = await stored()
      return { all: rows.length, withWords: rows.filter((row) => row['turn'] !== null).length }
    }
    const start = await count()
    const [held] = await stored()
    await db.system({ module: 'assistant' }, async (tx) => {
      await tx.rows(sql`select id from assistant.decisions where id = ${held?.['id']} for update`)
      await forget()
    })
    expect(await count()).toEqual({ all: start.all - 2_499, withWords: start.withWords - 3_999 })
    await forget()
    expect(await count()).toEqual({ all: start.all - 2_500, withWords: start.withWords - 4_000 })
  })

  it('are left alone by a run that is told to stop', async () => {
    const stop = new AbortController()
    stop.abort()
    runtime.clock.advance(91 * day)
    const before = await stored()
    await forget(stop.signal)
    expect(await stored()).toEqual(before)
  })
})
